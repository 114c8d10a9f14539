package org.chatrpc.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.search.MessageIndex.Checkpoint;
import org.chatrpc.search.SearchPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index does when its files are in use or gone. */
class IndexInUseTest {
    @TempDir
    Path folder;

    private LuceneIndex index;

    private LuceneIndex index() {
        index = new LuceneIndex(
                new SearchPolicy.Index(folder.resolve("index"), 4, Duration.ofSeconds(1), Duration.ofHours(1)));
        return index;
    }

    @AfterEach
    void close() {
        index.close();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void anIndexThatAnotherProcessUsesIsNotDeleted() throws IOException {
        index().clear();
        index.commit(new Checkpoint("log", 0, 0));
        index.close();
        List<String> before = files();

        try (Directory other = FSDirectory.open(folder.resolve("index"));
                Lock lock = other.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            assertThatThrownBy(index::clear).isInstanceOf(IOException.class);
            lock.ensureValid();
        }
        assertThat(files()).isEqualTo(before);
        index.clear();
    }

    /** The values are read by whoever asks for metrics, until the index is opened again. */
    @Test
    void anIndexThatLuceneHasClosedHasASize() throws IOException {
        index().clear();
        index.put(List.of(new StoredMessage(7, "general", 1, "ann", "text", "id", 0, Instant.EPOCH, List.of())));
        for (String file : files()) {
            Files.delete(folder.resolve("index").resolve(file));
        }
        Files.delete(folder.resolve("index"));
        assertThatThrownBy(() -> index.commit(new Checkpoint("log", 0, 0)))
                .isInstanceOfAny(IOException.class, AlreadyClosedException.class);

        assertThat(index.size()).isZero();
        assertThat(index.bytes()).isZero();
    }
}
