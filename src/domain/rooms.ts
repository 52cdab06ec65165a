/** The rooms of the house: a new one is a line here. */
export * as addresses from './addresses/room.ts';
export * as checkins from './checkins/room.ts';
export * as crm from './crm/room.ts';
export * as deliveries from './deliveries/room.ts';
export * as digests from './digests/room.ts';
export * as findings from './findings/room.ts';
export * as home from './home/room.ts';
export * as language from './language/room.ts';
export * as leads from './leads/room.ts';
export * as listeners from './listeners/room.ts';
export * as people from './people/room.ts';
export * as privacy from './privacy/room.ts';
export * as promises from './promises/room.ts';
export * as setup from './setup/room.ts';
