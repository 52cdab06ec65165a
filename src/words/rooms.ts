/**
 * Every room that speaks, one line each: its catalogue is `en` and `nl`, and no key stands in two rooms.
 * Messages are in ICU syntax. Short ones are better than longer ones; a lead is judged, never a person.
 */
export * as addresses from './addresses/catalogue.ts';
export * as checkins from './checkins/catalogue.ts';
export * as crm from './crm/catalogue.ts';
export * as deliveries from './deliveries/catalogue.ts';
export * as digests from './digests/catalogue.ts';
export * as findings from './findings/catalogue.ts';
export * as home from './home/catalogue.ts';
export * as language from './language/catalogue.ts';
export * as leads from './leads/catalogue.ts';
export * as listeners from './listeners/catalogue.ts';
export * as people from './people/catalogue.ts';
export * as privacy from './privacy/catalogue.ts';
export * as promises from './promises/catalogue.ts';
export * as setup from './setup/catalogue.ts';
export * as shared from './shared/catalogue.ts';
