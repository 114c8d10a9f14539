package org.chatrpc.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.chatrpc.Chat;
import org.chatrpc.file.store.FileContents;
import org.chatrpc.file.store.FileStore;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.model.file.StoredFile;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Removing goes on, whatever becomes of a single file. */
class FileSweepTest {
    @TempDir
    Path folder;

    /** The contents, of which one method fails, as long as that is wanted. */
    private static FileContents failing(
            FileContents contents, String name, Predicate<Object[]> when, Exception failure) {
        return (FileContents) Proxy.newProxyInstance(
                FileSweepTest.class.getClassLoader(),
                new Class<?>[] {FileContents.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals(name) && when.test(arguments)) {
                        throw failure;
                    }
                    try {
                        return method.invoke(contents, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static FileContents keeping(FileContents contents, List<String> kept) {
        return failing(
                contents,
                "remove",
                arguments -> kept.contains(arguments[0]),
                new StoreUnavailableException("It is in use", new IllegalStateException()));
    }

    private static StoredFile garbage(Chat chat, String owner, String uploadId) {
        FileStore store = chat.stores.files();
        StoredFile file = store.find(new ChatFiles(chat)
                        .begin(owner, "general", "x", new byte[2_000], uploadId)
                        .uploadId())
                .orElseThrow();
        assertThat(store.discard(file, "")).isTrue();
        return file;
    }

    /** Nothing else would ever free space on it. */
    @Test
    void aFullDiskIsSwept() {
        try (Chat chat = new Chat(folder).ready()) {
            chat.register("ann");
            chat.sweep.close();
            garbage(chat, "ann", "id-1");
            FileContents full = failing(
                    chat.contents,
                    "requireUsable",
                    arguments -> true,
                    ChatException.of(Problem.STORAGE_FULL, "The disk is full"));
            try (FileSweep sweep = new FileSweep(
                    chat.stores.files(),
                    full,
                    ChatFiles.NO_SCANNER,
                    Duration.ofDays(1),
                    Clock.systemUTC(),
                    Thread::new)) {
                sweep.start();
                sweep.load(chat.stores.log().snapshot());
                await().untilAsserted(() ->
                        assertThat(chat.stores.files().garbage("", 10)).isEmpty());
                assertThat(sweep.problem()).isEqualTo("The disk is full");
                assertThat(sweep.hindrance()).isEqualTo("Files can be read, but not sent");
            }
        }
    }

    @Test
    void contentsThatAreElsewhereAreNotSwept() {
        try (Chat chat = new Chat(folder).ready()) {
            chat.register("ann");
            chat.sweep.close();
            AtomicBoolean elsewhere = new AtomicBoolean(true);
            FileContents contents = failing(
                    chat.contents,
                    "requireReachable",
                    arguments -> elsewhere.get(),
                    new StoreUnavailableException("Is it mounted?", new IllegalStateException()));
            try (FileSweep sweep = new FileSweep(
                    chat.stores.files(),
                    contents,
                    ChatFiles.NO_SCANNER,
                    Duration.ofDays(1),
                    Clock.systemUTC(),
                    Thread::new)) {
                sweep.start();
                sweep.load(chat.stores.log().snapshot());
                await().until(() -> sweep.hindrance().equals("Files can be neither sent nor read"));
                StoredFile file = garbage(chat, "ann", "id-1");
                assertThat(chat.stores.files().garbage("", 10)).containsExactly(file.id());
                elsewhere.set(false);
                sweep.load(chat.stores.log().snapshot());
                await().untilAsserted(() ->
                        assertThat(chat.stores.files().garbage("", 10)).isEmpty());
                assertThat(sweep.problem() + sweep.hindrance()).isEmpty();
            }
        }
    }

    @Test
    void contentsThatCannotBeRemovedDoNotKeepTheOthers() {
        try (Chat chat = new Chat(folder).ready()) {
            chat.registerAll("ann", "bob", "cid");
            chat.sweep.close();
            FileStore store = chat.stores.files();
            List<String> garbage = new ArrayList<>();
            for (int i = 0; i < 66; i++) {
                String owner = List.of("ann", "bob", "cid").get(i % 3);
                garbage.add(garbage(chat, owner, "id-" + i).id());
            }
            Collections.sort(garbage);
            List<String> kept = List.copyOf(garbage.subList(0, 55));
            FileSweep sweep = new FileSweep(
                    store,
                    keeping(chat.contents, kept),
                    ChatFiles.NO_SCANNER,
                    Duration.ofDays(1),
                    Clock.systemUTC(),
                    Thread::new);
            assertThat(sweep.sweep()).isFalse();
            assertThat(store.garbage("", 100)).isEqualTo(kept);
            chat.sweep.sweep();
            assertThat(store.garbage("", 100)).isEmpty();
        }
    }
}
