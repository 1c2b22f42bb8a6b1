/** A ballot on this phone as a kind's form wants it: what is marked, what was begun, where a tap goes. */
import type { Asked } from "../kinds";
import type { CardView, MeView, RoomView } from "../protocol";
import { ofRound, standing } from "./answers";
import type { Ballot } from "./drafts";
import type { Phone } from "./phone";

export function asking(phone: Phone, room: RoomView, me: MeView, card: CardView, ballot: Ballot): Asked {
  const own = standing(ballot, me, phone.link.letters())?.answer ?? null;
  const draft = phone.link.drafts.answer(ballot);
  return {
    card,
    hats: room.hats,
    group: me.group,
    name: me.name,
    answer: own ?? (ballot.round === 2 ? ofRound(ballot, 1, me) : null),
    // What was not sent in time does not count: then only the answer that does is shown.
    draft: room.open || !own ? draft : null,
    labelledBy: "prompt",
    describedBy: "hint",
    disabled: !room.open,
    choose: (answer, when) => phone.choose(ballot, answer, when),
    begin: (begun) => phone.begin(ballot, begun),
    say: (sentence) => phone.say(sentence),
    tell: (sentence) => phone.tell(sentence),
  };
}
