/** Abbreviations of work: they are nobody’s initials. */
export const ABBREVIATIONS = new Set(
  `
  ab abm ae ai am api app ar arr av avg b2b b2c ba bd be bi bant bdr bhv bsn btw bu bv cac cao cc cd ceo cet cfo cio cmo cms coo cpa cpc cpl cpm
  cr crm cro cs csm csr css csv cta cto ctr cv cx db de dm dna do eg em en eod eol erp esg eta etc eu ev ex faq fb fo fr ft fte fy fyi ga gb gdpr gm
  go gps gtm ha hbo hq hr hrm html http ib icp ict id ie ig ii iii in io ios ip iq ir is iso it iv jv kb kg ki km kpi kvk kw la lb ld li lo lp ltv ma mb mbo md me
  mkb ml mm mql mr mrr ms mt mvp mw na nb nda ng nl no nps nr nv nvt ok okr om on oo op or os ot pa pc pdf pe pl plg pm po poc pos ppt pr ps pt
  pvc qa qbr qr qt ra rd rfi rfp rfq roas roi rsvp rt sa saas sal sap sb sdk sdr se sea sem seo sf sl sla sm smb sme sms so sow spa sql src
  st sv swot ta tam tb tbd tco tgv tl tm to tov tv uat ui uk un up us usa usb usp utm ux va vb vc vd vip vk vm vof vp vpn vr vs wa wbso wc wfh wk wo
  wp ww www xl xs xxl ytd zh zzp
  q1 q2 q3 q4 h1 h2 a4 a5 m2 m3 co2 3d 2d 4g 5g
  `
    .trim()
    .split(/\s+/),
);
