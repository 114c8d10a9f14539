package org.chatrpc.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chatrpc.log.Draft;
import org.chatrpc.model.Fact;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.Visibility;

/** Batches of drafts that a few people could send about a few rooms, allowed or not; the same ones for the same seed. */
final class RandomDrafts {
    static final List<String> PEOPLE = List.of("alice", "bob", "carol", "dave");
    private static final List<String> ROOMS = List.of("general", "tea", "cake", "jam", "nowhere");

    private final Random random;
    private final List<Draft.Post> sent = new ArrayList<>();
    private int named;
    private boolean first = true;

    RandomDrafts(long seed) {
        random = new Random(seed);
    }

    List<Draft> batch() {
        List<Draft> drafts = new ArrayList<>();
        if (first) {
            first = false;
            PEOPLE.forEach(person -> drafts.add(new Draft.Facts(
                    Chat.accountCreated(person, person.equals("alice")), Chat.joined("general", person))));
        }
        for (int left = random.nextInt(12); left >= 0; left--) {
            drafts.add(random.nextInt(10) < 5 ? post() : facts());
        }
        return drafts;
    }

    private Draft.Post post() {
        if (!sent.isEmpty() && random.nextInt(8) == 0) {
            return one(sent);
        }
        long replyTo = random.nextInt(6) == 0 ? random.nextInt(200) : 0;
        List<String> mentions =
                PEOPLE.stream().filter(person -> random.nextInt(4) == 0).toList();
        Draft.Post post = new Draft.Post(one(ROOMS), one(PEOPLE), "text " + named, "id-" + named++, replyTo, mentions);
        sent.add(post);
        return post;
    }

    private Draft.Facts facts() {
        List<Fact> facts = new ArrayList<>();
        for (int left = random.nextInt(3); left >= 0; left--) {
            facts.add(fact());
        }
        return new Draft.Facts(facts);
    }

    private Fact fact() {
        String actor = one(PEOPLE);
        String room = one(ROOMS);
        return switch (random.nextInt(13)) {
            case 0 -> Chat.roomCreated(one(ROOMS.subList(1, 4)), actor);
            case 1 ->
                new Fact.RoomUpdated(
                        actor,
                        new RoomInfo(
                                room,
                                "Title " + random.nextInt(3),
                                "",
                                Visibility.PUBLIC,
                                random.nextInt(9) == 0,
                                Chat.NOW));
            case 2, 3, 4 -> new Fact.MemberJoined(actor, room, one(PEOPLE), one(List.of(Role.values())));
            case 5, 6 -> new Fact.MemberLeft(actor, room, one(PEOPLE));
            case 7 -> new Fact.RoleChanged(actor, room, one(PEOPLE), one(List.of(Role.values())));
            case 8, 9 -> new Fact.ReadMarked(room, actor, random.nextInt(30));
            case 10 -> new Fact.SessionOpened(Chat.session("session-" + random.nextInt(20), actor));
            case 11 -> Chat.renamed(actor, "Name " + random.nextInt(3));
            default ->
                random.nextBoolean()
                        ? new Fact.SessionClosed(actor, "session-" + random.nextInt(20))
                        : new Fact.PasswordChanged(actor, "hash " + random.nextInt(3));
        };
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
