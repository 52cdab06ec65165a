/**
 * The answers of Slack that the outbox knows by name; any other is “later”, and its text is kept nowhere. Source: the tables
 * of errors of chat.postMessage, chat.update, conversations.open and conversations.history on docs.slack.dev/reference/methods.
 */

/** `closed`: the place or the account takes no messages any more; somebody must do something. `message`: this one will never be taken. */
type Finality = 'closed' | 'message';

const CLOSED = [
  ...['channel_not_found', 'not_in_channel', 'is_archived', 'is_inactive', 'channel_type_not_supported'],
  ...['user_not_found', 'user_not_visible', 'user_disabled', 'cannot_dm_bot', 'messages_tab_disabled'],
  ...[
    'no_permission',
    'access_denied',
    'ekm_access_denied',
    'restricted_action',
    'restricted_action_read_only_channel',
  ],
  ...['restricted_action_thread_only_channel', 'restricted_action_non_threadable_channel'],
];

/** Of the token, whatever was asked: it ends no message, all of the workspace waits until the account is good again. */
export const OF_THE_TOKEN: ReadonlySet<string> = new Set([
  ...['account_inactive', 'invalid_auth', 'not_authed', 'token_revoked', 'token_expired', 'not_allowed_token_type'],
  ...['missing_scope', 'enterprise_is_restricted', 'org_login_required', 'team_access_not_granted'],
  'two_factor_setup_required',
]);

const MESSAGE_REFUSED = [
  ...['no_text', 'msg_too_long', 'msg_blocks_too_long', 'markdown_text_conflict', 'block_mismatch', 'invalid_blocks'],
  ...['invalid_blocks_format', 'invalid_attachments', 'too_many_attachments', 'attachment_payload_limit_exceeded'],
  ...['metadata_too_large', 'invalid_metadata_format', 'invalid_metadata_schema', 'metadata_must_be_sent_from_app'],
  ...['message_not_found', 'cant_update_message', 'edit_window_closed', 'cannot_reply_to_message', 'thread_not_found'],
  ...['restricted_action_thread_locked', 'invalid_arguments', 'invalid_arg_name', 'invalid_array_arg'],
  ...['invalid_charset', 'invalid_form_data', 'invalid_post_type', 'missing_post_type', 'as_user_not_supported'],
  ...['file_not_found', 'method_deprecated', 'deprecated_endpoint', 'unknown_method'],
];

/** What ends a message: sending it again cannot help. */
export const FINAL_ANSWERS: ReadonlyMap<string, Finality> = new Map([
  ...CLOSED.map((error) => [error, 'closed'] as const),
  ...MESSAGE_REFUSED.map((error) => [error, 'message'] as const),
]);

/** Slack says part of the work may have been done. */
export const PERHAPS_DONE: ReadonlySet<string> = new Set(['internal_error', 'fatal_error', 'request_timeout']);

/** We are to wait: beside it stands how long. */
export const RATE_LIMITED: ReadonlySet<string> = new Set(['ratelimited', 'rate_limited']);

/** Slack's own trouble, with a name. */
export const KNOWN_LATER: ReadonlySet<string> = new Set([
  ...['service_unavailable', 'message_limit_exceeded', 'team_added_to_org'],
  ...['external_channel_migrating', 'accesslimited'],
]);
