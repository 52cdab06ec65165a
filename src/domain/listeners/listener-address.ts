const URL_MAX = 2000;
/** Web servers for the world listen here; what else listens behind the bot’s network is none of an address’s business. */
const PORTS = ['', '443', '8443'];
/** Names that no public name server answers. */
const LOCAL_NAMES =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|test|invalid|home\.arpa)$/i;

/**
 * Why an address cannot be a listener’s, as far as it can be seen from it; undefined when it may be. Where a name leads is looked at
 * whenever it is connected to.
 */
export function findListenerAddressFault(text: string): string | undefined {
  if (text.length > URL_MAX || !URL.canParse(text)) return 'is an https:// address';
  const { protocol, username, password, hostname, port, hash } = new URL(text);
  if (protocol !== 'https:') return 'must begin with https://';
  if (username !== '' || password !== '') return 'must hold no name or password: what comes is signed';
  if (hash !== '') return 'must hold no #';
  if (!PORTS.includes(port)) return 'must be on port 443 or 8443';
  // Machines are reached by name: a certificate is for one.
  if (/^\[|^[\d.]+$/.test(hostname)) return 'must be a name, not a number';
  const name = hostname.replace(/\.$/, '');
  if (!name.includes('.') || LOCAL_NAMES.test(name)) return 'must be a name that the world knows';
  return undefined;
}
