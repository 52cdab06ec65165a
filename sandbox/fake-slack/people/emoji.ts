/** Names Slack's own set has; a part of it, enough to tell a real name from a slip. Aliases count as names. */
const NAMES = new Set(
  `+1 -1 thumbsup thumbsdown ok_hand wave clap raised_hands pray muscle point_up point_down point_left point_right
  v crossed_fingers facepunch fist hand raised_hand handshake writing_hand eyes ear brain speaking_head
  smile smiley grinning grin laughing joy rofl wink blush innocent heart_eyes star-struck kissing_heart yum sunglasses
  nerd_face thinking_face thinking neutral_face expressionless no_mouth face_with_rolling_eyes smirk persevere relieved
  sleepy tired_face sleeping unamused sweat pensive confused upside_down_face money_mouth_face astonished frowning
  worried slightly_smiling_face slightly_frowning_face disappointed cry sob scream fearful cold_sweat triumph angry rage
  partying_face shrug facepalm man-shrugging woman-shrugging man-facepalming woman-facepalming salute saluting_face
  white_check_mark heavy_check_mark ballot_box_with_check x negative_squared_cross_mark heavy_multiplication_x
  heavy_plus_sign question grey_question exclamation heavy_exclamation_mark warning no_entry no_entry_sign sos
  red_circle large_blue_circle large_green_circle large_yellow_circle large_orange_circle white_circle black_circle
  large_green_square large_red_square large_yellow_square heart orange_heart yellow_heart green_heart blue_heart
  purple_heart black_heart broken_heart two_hearts sparkling_heart star star2 sparkles dizzy boom fire 100 zap
  sunny cloud rainbow snowflake umbrella tada confetti_ball balloon gift trophy medal first_place_medal
  second_place_medal third_place_medal sports_medal rocket airplane car bike hourglass hourglass_flowing_sand watch
  alarm_clock stopwatch calendar date spiral_calendar_pad clock1 clock12 bell no_bell loudspeaker mega speech_balloon
  thought_balloon email envelope incoming_envelope inbox_tray outbox_tray package phone telephone_receiver iphone
  computer memo pencil pencil2 clipboard pushpin round_pushpin paperclip link lock unlock key mag mag_right bulb
  wrench hammer gear chart_with_upwards_trend chart_with_downwards_trend bar_chart moneybag dollar euro credit_card
  briefcase dart game_die jigsaw seedling herb four_leaf_clover evergreen_tree sunflower rose coffee tea beer beers
  cake birthday pizza apple banana carrot dog cat mouse bear panda_face fox_face lion_face unicorn_face bee bug snail
  turtle whale octopus bird penguin owl ghost robot_face alien poop skull baby man woman person_in_tuxedo cop detective
  one two three four five six seven eight nine zero keycap_ten a b ab o o2 cool free new ng ok up vs top soon back end
  arrow_up arrow_down arrow_left arrow_right arrow_forward arrow_backward repeat arrows_counterclockwise recycle
  checkered_flag triangular_flag_on_post flag-nl flag-gb flag-us flag-be flag-de sleuth_or_spy see_no_evil hear_no_evil
  speak_no_evil man-running woman-running runner walking dancer nail_care ring crown tophat handbag eyeglasses
  hugging_face zipper_mouth_face face_with_monocle exploding_head melting_face heart_hands pinched_fingers
  call_me_hand the_horns i_love_you_hand_sign palms_up_together open_hands metal spock-hand`.split(/\s+/),
);

/** Is this an emoji name Slack knows (without colons, with or without a skin tone)? */
export function isEmoji(name: string): boolean {
  return NAMES.has(name.replace(/::skin-tone-[2-6]$/, ''));
}
