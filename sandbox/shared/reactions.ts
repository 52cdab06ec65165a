/** Who gave one emoji to a message; each platform adds how it calls that emoji. */
type Reaction = { users: string[] };

/** Adds somebody to the reaction that `isSame` finds, else to a new one. False when they gave it already. */
export function joinReaction<Given extends Reaction>(
  reactions: Given[],
  isSame: (reaction: Given) => boolean,
  { user, create }: { user: string; create(): Given },
): boolean {
  let reaction = reactions.find(isSame);
  if (reaction?.users.includes(user)) return false;
  if (reaction === undefined) {
    reaction = create();
    reactions.push(reaction);
  }
  reaction.users.push(user);
  return true;
}

/** Takes somebody out of the reaction that `isSame` finds, which goes with the last. False when they never gave it. */
export function leaveReaction<Given extends Reaction>(
  reactions: Given[],
  isSame: (reaction: Given) => boolean,
  user: string,
): boolean {
  const reaction = reactions.find(isSame);
  if (!reaction?.users.includes(user)) return false;
  reaction.users = reaction.users.filter((one) => one !== user);
  if (reaction.users.length === 0) reactions.splice(reactions.indexOf(reaction), 1);
  return true;
}
