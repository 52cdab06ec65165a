/**
 * Legal forms of the companies of Europe, and of those that trade here, as they stand behind a name. Points, spaces and
 * “&” between their letters say nothing: “b v” is also B.V. and bv.
 */
export const LEGAL_FORMS = new Set(
  `
  b v,n v,v o f,c v,u a,b a,w a,b v b a,c v b a,g c v,comm v,comm va,v z w,i v z w,a s b l,a i s b l,s p r l,s r l,s c r l,s c a,
  s n c,eenmanszaak,maatschap,mts,stichting,vereniging,cooperatie,cooperatieve,cooperatief,onderlinge,cooperatie u a,
  cooperatieve u a,besloten vennootschap,naamloze vennootschap,vennootschap onder firma,commanditaire vennootschap,in oprichting,b v i o,

  ltd,limited,l l p,l p,l l c,p l c,c i c,c i o,inc,incorporated,corp,corporation,co,company,co ltd,dac,clg,pllc,pbc,pte,pte ltd,pty,pty ltd,
  pvt,pvt ltd,private limited,public limited company,

  gmbh,g m b h,mbh,ggmbh,a g,k g,kgaa,k g a a,o h g,gbr,ug,ug haftungsbeschrankt,e v,e g,e k,partg,partg mbb,gmbh co kg,gmbh und co kg,
  gmbh co kgaa,gmbh co ohg,ag co kg,ag co kgaa,se co kg,se co kgaa,ug co kg,co kg,co ohg,kommanditgesellschaft,
  aktiengesellschaft,gesellschaft mbh,ges m b h,sagl,

  s a,s a s,sasu,s a r l,sarlu,e u r l,s c i,scop,g i e,selarl,societe anonyme,sa nv,nv sa,
  s p a,s r l s,s a p a,s n c,societa,s c a r l,soc coop,coop,onlus,
  s l,s l u,slne,s a u,s coop,sociedad limitada,sociedad anonima,slp,lda,unipessoal lda,ltda,eireli,

  o y,oyj,a b,ab publ,tmi,osk,h b,k b,
  a p s,a s,a s a,a n s,d a,enk,k s,i s,i v s,a m b a,p s,s f,e h f,h f,o h f,s l f,

  s r o,spol s r o,v o s,k s,druzstvo,sp z o o,spolka z o o,spolka z ograniczona odpowiedzialnoscia,sp j,sp k,sp p,spolka akcyjna,spolka,
  k f t,z r t,ny r t,nyrt,b t,k k t,d o o,d d,d n o,j d o o,a d,e a d,e o o d,o o d,p f a,
  u a b,m b,vsi,s i a,a s,o u,f i e,t u,m t u,
  a e,e p e,i k e,o e,e e,
  s e,s c e,eeig,eesv,ewiv,s c s,

  ооо,оао,ао,зао,пао,ип,оод,еоод,ад,еад,тов,пп,ат,доо,дд,α ε,ε π ε,ι κ ε,ο ε,
  ltd sti,sti,anonim sirketi,limited sirketi,

  株式会社,有限会社,合同会社,合資会社,合名会社,株,有限公司,股份有限公司,有限责任公司,集团有限公司,주식회사,유한회사,
  k k,kabushiki kaisha,godo kaisha,sdn bhd,bhd,tbk,jsc,ojsc,pjsc,cjsc,fze,fzco,wll,saog
  `
    .trim()
    .split(/,\s*/),
);

/** Legal forms that stand before a name. */
export const LEGAL_OPENINGS = new Set(
  `
  stichting,vereniging,cooperatie,cooperatieve vereniging,cooperatieve,onderlinge,eenmanszaak,maatschap,firma,fa,v o f,n v,b v,v z w,a s b l,ste,
  societe,ets,etablissements,s a,s a r l,s a s,s c i,c v,
  ооо,оао,ао,зао,пао,ип,тов,пп,ат,株式会社,有限会社,合同会社,株,주식회사,u a b,s i a,a s,o u,p t,sociedade,societa,gmbh
  `
    .trim()
    .split(/,\s*/),
);
