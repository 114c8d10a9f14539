package org.chatrpc.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Everything that a server returns to the users of a fixture, as lines of text: what each may read, from each cursor,
 * and the receipt for a retry of each message. The calls do not change what they return, so they can be repeated.
 */
final class Answers {
    /** The sessions used for these calls, which are not part of the answers. */
    private static final String ASKING = "asking";

    private static final int FORWARD = 7;
    private static final int BACKWARD = 4;

    private static final List<String> WHO = List.of("username", "displayName", "administrator");

    private final Wire wire;
    private final Kept kept;
    private final List<Sent> sent;
    private final List<String> lines = new ArrayList<>();

    private Answers(Wire wire, Kept kept, List<Sent> sent) {
        this.wire = wire;
        this.kept = kept;
        this.sent = sent;
    }

    /** The answers to all users. */
    static List<String> of(Wire wire, Kept kept, List<Sent> sent) {
        Answers answers = new Answers(wire, kept, sent);
        Cast.PASSWORDS.keySet().forEach(answers::ask);
        answers.heading("bob: Login with the password he had before");
        answers.tell(answers.login("bob", Cast.OLD_PASSWORD), "session");
        return answers.lines;
    }

    /** The answers to these users. */
    static List<String> of(Wire wire, Kept kept, List<Sent> sent, List<String> people) {
        Answers answers = new Answers(wire, kept, sent);
        people.forEach(answers::ask);
        return answers.lines;
    }

    private void ask(String person) {
        heading(person + ": Login");
        Reply login = login(person, Cast.PASSWORDS.get(person));
        login.each("session").forEach(session -> lines.add(Line.of(session, WHO)));
        Actor actor = Actor.of(wire, person, login.text("token"));
        sessions(actor);
        heading(person + ": ListUsers");
        tell(actor.ask("ListUsers"), "user");
        heading(person + ": ListRooms");
        tell(actor.ask("ListRooms"), "room");
        heading(person + ": ListRooms, joined only");
        tell(actor.ask("ListRooms", "joinedOnly", "true"), "room");
        for (String room : Cast.ROOMS) {
            members(actor, room);
            history(actor, room);
        }
        feeds(actor);
        retries(actor);
        heading(person + " in the session that was open before");
        sessions(Actor.of(wire, person, kept.tokens().get(person)));
    }

    private Reply login(String person, String password) {
        return wire.ask("Login", "username", person, "password", password, "clientName", ASKING);
    }

    private void sessions(Actor actor) {
        heading(actor.username() + ": ListSessions");
        actor.call("ListSessions").each("session").stream()
                .filter(session -> !ASKING.equals(Reply.child(session, "clientName")))
                .forEach(session -> lines.add(Line.of(session)));
    }

    private void members(Actor actor, String room) {
        heading(actor.username() + ": ListMembers of " + room);
        String after = null;
        Reply page;
        do {
            page = actor.ask("ListMembers", "room", room, "afterUsername", after, "limit", "2");
            tell(page, "member");
            if (page.fault() != null) {
                return;
            }
            List<Element> members = page.each("member");
            after = members.isEmpty() ? null : Reply.child(members.get(members.size() - 1), "username");
        } while (page.hasMore());
    }

    private void history(Actor actor, String room) {
        heading(actor.username() + ": GetHistory of " + room);
        List<String> forward = new ArrayList<>();
        long last = 0;
        Reply page;
        do {
            page = actor.ask("GetHistory", "room", room, "afterNumber", Long.toString(last), "limit", "" + FORWARD);
            if (page.fault() != null) {
                tell(page, "message");
                return;
            }
            for (Element message : page.each("message")) {
                forward.add(Line.of(message));
                last = Long.parseLong(Reply.child(message, "number"));
            }
        } while (page.hasMore());
        lines.addAll(forward);
        List<String> backward = backward(actor, room);
        if (!backward.equals(forward)) {
            heading("and backwards, which should be the same");
            lines.addAll(backward);
        }
    }

    private static List<String> backward(Actor actor, String room) {
        List<String> backward = new ArrayList<>();
        String first = null;
        Reply page;
        do {
            page = actor.call("GetHistory", "room", room, "beforeNumber", first, "limit", "" + BACKWARD);
            List<Element> messages = page.each("message");
            backward.addAll(0, messages.stream().map(Line::of).toList());
            first = messages.isEmpty() ? null : Reply.child(messages.get(0), "number");
        } while (page.hasMore());
        return backward;
    }

    /** Feeds that are a suffix of the one from an earlier cursor are not repeated. */
    private void feeds(Actor actor) {
        List<String> longest = List.of();
        for (Map.Entry<String, String> cursor : kept.cursors().entrySet()) {
            heading(actor.username() + ": ReceiveMessages from " + cursor.getKey());
            List<String> feed = feed(actor, cursor.getValue());
            if (longest.isEmpty() || !isEnd(feed, longest)) {
                lines.addAll(feed);
            } else {
                lines.add("the last " + feed.size() + " of those");
            }
            longest = feed.size() > longest.size() ? feed : longest;
        }
    }

    private static boolean isEnd(List<String> part, List<String> whole) {
        return part.size() <= whole.size() && part.equals(whole.subList(whole.size() - part.size(), whole.size()));
    }

    static List<String> feed(Actor actor, String cursor) {
        List<String> feed = new ArrayList<>();
        String place = cursor;
        Reply page;
        do {
            page = actor.ask("ReceiveMessages", "cursor", place, "waitSeconds", "0", "maxEvents", "9");
            if (page.fault() != null) {
                return List.of("fault " + page.fault());
            }
            page.each("event").forEach(event -> feed.add(Line.of(event)));
            place = page.text("cursor");
        } while (page.hasMore());
        return feed;
    }

    private void retries(Actor actor) {
        heading(actor.username() + ": SendMessage, once more");
        for (Sent message : sent) {
            if (message.author().equals(actor.username())) {
                tell(
                        actor.ask(
                                "SendMessage",
                                "room",
                                message.room(),
                                "body",
                                message.body(),
                                "clientMessageId",
                                message.clientMessageId(),
                                "replyTo",
                                message.replyTo()),
                        "receipt");
            }
        }
    }

    private void heading(String text) {
        lines.add("");
        lines.add("# " + text);
    }

    private void tell(Reply reply, String records) {
        if (reply.fault() != null) {
            lines.add("fault " + reply.fault());
        }
        reply.each(records).forEach(record -> lines.add(Line.of(record)));
    }
}
