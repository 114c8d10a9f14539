package org.chatrpc.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import org.chatrpc.Chat;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.ChatException;

/** A random history, in which searches are compared with {@link NaiveSearch}. */
final class SearchHistory {
    private static final List<String> PEOPLE = List.of("ann", "bob", "eve", "joe");
    private static final List<String> ROOMS = List.of("general", "red", "blue", "green");
    private static final List<String> WORDS = List.of(
            "deploy",
            "deployment",
            "re-deploy",
            "Müller",
            "mull",
            "100%",
            "a_b",
            "東京",
            "東京大学",
            "京",
            "😀",
            "Straße",
            "strass",
            "x",
            "xy",
            "b.c",
            "HttpServletRequest");
    private static final List<String> QUERIES = List.of(
            "deploy",
            "ploy",
            "de",
            "müll",
            "muller",
            "%",
            "_",
            "a_b",
            "東京",
            "京大",
            "大",
            "😀",
            "strasse",
            "x",
            "xy",
            "b.c",
            "servlet",
            "\"deploy\"",
            "\"deploy x\"",
            "deploy müller",
            "from:ann",
            "in:general deploy",
            "x from:bob",
            "zzz");

    private final List<Chat> nodes;
    private final Random random;
    private final List<StoredMessage> posted = new ArrayList<>();

    SearchHistory(List<Chat> nodes, long seed) {
        this.nodes = nodes;
        this.random = new Random(seed);
    }

    /** Returns how many messages were found in all. */
    int run(int steps) {
        nodes.get(0).registerAll(PEOPLE.toArray(String[]::new));
        for (String room : ROOMS.subList(1, ROOMS.size())) {
            nodes.get(0)
                    .rooms
                    .create(
                            PEOPLE.get(random.nextInt(2)),
                            room,
                            Optional.empty(),
                            Optional.empty(),
                            room.equals("green") ? Visibility.PUBLIC : Visibility.PRIVATE,
                            Optional.empty());
        }
        posted.add(nodes.get(0).post("ann", "general", text()).message());
        nodes.forEach(node -> node.search.ready());
        int found = 0;
        for (int i = 0; i < steps; i++) {
            Chat node = any(nodes);
            catchUp(node);
            try {
                change(node);
            } catch (ChatException e) {
                // Not allowed, and so nothing has changed.
                assertThat(e.problem().retryable()).as(e.getMessage()).isFalse();
            }
            if (random.nextInt(3) == 0) {
                found += compare(any(nodes), any(PEOPLE), any(QUERIES));
            }
        }
        return found;
    }

    private static void catchUp(Chat node) {
        node.journal.catchUp(0);
    }

    private void change(Chat node) {
        String actor = any(PEOPLE);
        String room = any(ROOMS);
        switch (random.nextInt(10)) {
            case 0 -> node.members.invite(actor, room, any(PEOPLE));
            case 1 -> node.members.join(actor, room);
            case 2 -> node.members.leave(actor, room);
            case 3 -> node.members.remove(actor, room, any(PEOPLE));
            case 4 -> {
                StoredMessage message = any(posted);
                node.edits.edit(message.author(), Long.toString(message.id()), text(), OptionalInt.empty());
            }
            case 5 -> {
                StoredMessage message = any(posted);
                node.edits.delete(message.author(), Long.toString(message.id()), "");
            }
            default -> posted.add(node.post(actor, room, text()).message());
        }
    }

    private String text() {
        return random.ints(1 + random.nextInt(4), 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(Collectors.joining(random.nextInt(4) == 0 ? "\n" : " "));
    }

    private int compare(Chat node, String username, String query) {
        catchUp(node);
        boolean readable = !query.contains("in:general") || node.members.isMember(username, "general");
        if (!readable) {
            return 0;
        }
        List<StoredMessage> expected = ROOMS.stream()
                .filter(room -> node.members.isMember(username, room))
                .flatMap(room -> history(node, username, room).stream())
                .filter(message -> NaiveSearch.finds(query, message))
                .sorted(Comparator.comparingLong(StoredMessage::id).reversed())
                .toList();
        List<StoredMessage> found =
                node.search.all(username, query).stream().map(Found::message).toList();
        assertThat(found).as("%s searches for %s", username, query).isEqualTo(expected);
        return found.size();
    }

    private static List<StoredMessage> history(Chat node, String username, String room) {
        return node.page(username, room, OptionalLong.empty(), OptionalLong.empty(), OptionalInt.of(500))
                .messages();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
