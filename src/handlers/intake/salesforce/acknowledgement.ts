/** What Salesforce waits for: without `true` it sends all of it again. */
export function writeAcknowledgement(isKept: boolean): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">
 <soapenv:Body>
  <notificationsResponse xmlns="http://soap.sforce.com/2005/09/outbound"><Ack>${isKept}</Ack></notificationsResponse>
 </soapenv:Body>
</soapenv:Envelope>
`;
}
