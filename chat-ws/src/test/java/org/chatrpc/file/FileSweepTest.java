package org.chatrpc.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.chatrpc.Chat;
import org.chatrpc.file.store.FileContents;
import org.chatrpc.file.store.FileStore;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.model.file.StoredFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Removing goes on, whatever becomes of a single file. */
class FileSweepTest {
    @TempDir
    Path folder;

    /** The contents, of which some cannot be removed. */
    private static FileContents keeping(FileContents contents, List<String> kept) {
        return (FileContents) Proxy.newProxyInstance(
                FileSweepTest.class.getClassLoader(),
                new Class<?>[] {FileContents.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("remove") && kept.contains(arguments[0])) {
                        throw new StoreUnavailableException("It is in use", new IllegalStateException());
                    }
                    try {
                        return method.invoke(contents, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void contentsThatCannotBeRemovedDoNotKeepTheOthers() {
        try (Chat chat = new Chat(folder).ready()) {
            chat.registerAll("ann", "bob", "cid");
            FileStore store = chat.stores.files();
            ChatFiles files = new ChatFiles(chat);
            List<String> garbage = new ArrayList<>();
            for (int i = 0; i < 66; i++) {
                String owner = List.of("ann", "bob", "cid").get(i % 3);
                StoredFile file = store.find(files.begin(owner, "general", "x", new byte[2_000], "id-" + i)
                                .uploadId())
                        .orElseThrow();
                assertThat(store.discard(file, "")).isTrue();
                garbage.add(file.id());
            }
            Collections.sort(garbage);
            List<String> kept = List.copyOf(garbage.subList(0, 55));
            FileSweep sweep = new FileSweep(
                    store, keeping(chat.contents, kept), Duration.ofDays(1), Clock.systemUTC(), Thread::new);
            assertThat(sweep.sweep()).isFalse();
            assertThat(store.garbage("", 100)).isEqualTo(kept);
            chat.sweep.sweep();
            assertThat(store.garbage("", 100)).isEmpty();
        }
    }
}
