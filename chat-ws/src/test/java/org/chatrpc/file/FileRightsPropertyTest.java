package org.chatrpc.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.connect.DatabaseConfig;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random joining, leaving, blocking, sending and deleting: at any time, exactly those may read a file whom GetHistory shows the
 * message that it is in.
 */
class FileRightsPropertyTest {
    private static final List<String> USERS = List.of("ann", "bob", "cid", "dan");
    private static final int STEPS = 150;

    @TempDir
    Path folder;

    /** The room of each file that was sent. */
    private final Map<String, String> files = new HashMap<>();

    private final List<StoredMessage> messages = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whoIsShownTheMessageMayReadTheFile(long seed) {
        try (Chat chat = new Chat(folder.resolve("chat-" + seed)).ready()) {
            run(seed, List.of(chat));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void theSameHoldsAtEachOfTwoNodes(long seed) {
        DatabaseConfig database = PostgresServer.newDatabase();
        try (Chat one = new Chat(database, ChatOptions.defaults()).ready();
                Chat other = new Chat(database, ChatOptions.defaults()).ready()) {
            run(seed, List.of(one, other));
        }
    }

    private void run(long seed, List<Chat> nodes) {
        Random random = new Random(seed);
        Chat first = nodes.get(0);
        USERS.forEach(first::register);
        List<String> rooms = new ArrayList<>(List.of("general"));
        for (Visibility visibility : List.of(Visibility.PUBLIC, Visibility.PRIVATE)) {
            String room = "room-" + rooms.size();
            first.rooms.create("ann", room, Optional.empty(), Optional.empty(), visibility, Optional.empty());
            rooms.add(room);
        }
        rooms.add(first.rooms.openDirect("bob", "cid").info().id());
        for (int step = 0; step < STEPS; step++) {
            Chat node = one(nodes, random);
            node.journal.catchUp(0);
            try {
                step(node, random, rooms);
            } catch (ChatException e) {
                // Refused: nothing has changed.
            }
            if (step % 5 == 0) {
                nodes.forEach(each -> {
                    each.journal.catchUp(0);
                    compare(each);
                });
            }
        }
        assertThat(files).hasSizeGreaterThan(5);
    }

    private void step(Chat chat, Random random, List<String> rooms) {
        String user = one(USERS, random);
        String other = one(USERS, random);
        String room = one(rooms, random);
        switch (random.nextInt(9)) {
            case 0 -> chat.members.join(user, room);
            case 1 -> chat.members.leave(user, room);
            case 2 -> chat.members.invite(user, room, other);
            case 3 -> chat.members.remove(user, room, other);
            case 4 -> chat.blocks.block(user, other);
            case 5 -> chat.blocks.unblock(user, other);
            case 6 -> {
                if (!messages.isEmpty()) {
                    chat.edits.delete(user, Long.toString(one(messages, random).id()), "");
                }
            }
            default -> {
                StoredMessage sent = new ChatFiles(chat)
                        .post(user, room, "", "f" + random.nextInt(), ChatFiles.random(1 + random.nextInt(50), 1))
                        .message();
                messages.add(sent);
                files.put(sent.attachments().get(0).id(), room);
            }
        }
    }

    private void compare(Chat chat) {
        ChatFiles lists = new ChatFiles(chat);
        files.values().stream()
                .distinct()
                .forEach(room -> USERS.forEach(user -> assertThat(listed(lists, user, room))
                        .as("%s by %s", room, user)
                        .isEqualTo(shown(chat, user, room))));
        files.forEach((id, room) -> USERS.forEach(user -> assertThat(isReadable(chat, user, id))
                .as("%s in %s by %s", id, room, user)
                .isEqualTo(isShown(chat, user, id, room))));
    }

    private static boolean isReadable(Chat chat, String user, String id) {
        try {
            chat.downloads.open(user, id, false);
            return true;
        } catch (ChatException e) {
            assertThat(e.problem()).isEqualTo(Problem.NO_SUCH_FILE);
            assertThat(e).hasMessage("There is no such file here.");
            return false;
        }
    }

    private static boolean isShown(Chat chat, String user, String id, String room) {
        return shown(chat, user, room).contains(id);
    }

    /** What the list of files says. */
    private static Set<String> listed(ChatFiles files, String user, String room) {
        try {
            return new HashSet<>(files.list(user, room, Optional.empty(), 3));
        } catch (ChatException e) {
            return Set.of();
        }
    }

    /** What GetHistory says. */
    private static Set<String> shown(Chat chat, String user, String room) {
        try {
            return chat
                    .page(user, room, OptionalLong.empty(), OptionalLong.empty(), OptionalInt.of(500))
                    .messages()
                    .stream()
                    .filter(message -> message.isShownTo(user))
                    .flatMap(message -> message.attachments().stream())
                    .map(Attachment::id)
                    .collect(Collectors.toSet());
        } catch (ChatException e) {
            return Set.of();
        }
    }

    private static <T> T one(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
