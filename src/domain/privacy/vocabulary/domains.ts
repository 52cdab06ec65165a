/** Last parts of web addresses as they are met here. Endings of files (.md, .py, .sh) are left out. */
export const TOP_DOMAINS = `
  nl be de eu com org net edu gov int mil info biz name pro mobi jobs travel io ai co app dev cloud tech online store shop site xyz
  agency group media digital studio design company global network solutions consulting software systems email academy care energy
  finance international world frl amsterdam brussels vlaanderen gent london berlin koeln hamburg paris wien page live space blog news
  link tv cc gg ly me fm vc nu uk ie fr lu ch at it es pt dk se no fi pl cz sk si hr hu ro bg gr cy mt ee lv lt is li tr ru ua us ca mx br
  ar cl au nz jp cn kr hk sg za il ae sa in asia cat example test local internal bike bio bar bank builders build business cab cafe
  camp capital catering center chat clinic club coach community construction contractors cool dental direct director education
  engineering equipment events exchange expert farm fashion fit fitness flowers football fund gallery games garden gmbh golf
  green guide health help homes hotel house immo ink insurance institute law legal life limo ltd marketing market money nl one
  partners parts photo photography pizza place plus press productions properties realty rent repair restaurant rocks run sale
  school services social solar support surgery tax team tips today tools top town toys trade training university ventures
  video vision watch web website wiki win works zone
`
  .trim()
  .split(/\s+/);

/** Those that are said aloud: “bedrijf punt nl”. Words of the language, such as “de” and “me”, are no address then. */
export const SPOKEN_DOMAINS = 'nl be com eu org net io co uk ai app dev biz lu fr shop online'.split(' ');
