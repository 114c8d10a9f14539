package org.chatrpc.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.search.MessageIndex.Checkpoint;
import org.chatrpc.search.SearchPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest {
    private static final Checkpoint CHECKPOINT = new Checkpoint("log", 7, Long.MAX_VALUE);

    @TempDir
    Path folder;

    private LuceneIndex index() {
        return new LuceneIndex(new SearchPolicy.Index(folder, 4, Duration.ofMinutes(1), Duration.ofHours(1)));
    }

    private void make() throws IOException {
        try (LuceneIndex index = index()) {
            assertThat(index.open()).isEmpty();
            index.put(List.of(new StoredMessage(7, "general", 1, "ann", "text", "id", 0, Instant.EPOCH, List.of())));
            index.commit(CHECKPOINT);
            assertThat(index.size()).isOne();
            assertThat(index.bytes()).isPositive();
        }
    }

    @Test
    void theCheckpointIsKeptWithTheMessages() throws IOException {
        make();
        try (LuceneIndex index = index()) {
            assertThat(index.open()).contains(CHECKPOINT);
            assertThat(index.size()).isOne();
            index.clear();
            assertThat(index.size()).isZero();
        }
    }

    @Test
    void anIndexOfAnotherVersionIsNone() throws IOException {
        make();
        try (Directory directory = IndexFiles.directory(folder);
                IndexWriter writer = IndexFiles.writer(directory, 4, false)) {
            writer.setLiveCommitData(
                    Map.of("version", "0", "log", "log", "seq", "7").entrySet());
            writer.commit();
        }
        try (LuceneIndex index = index()) {
            assertThat(index.open()).isEmpty();
        }
    }

    @Test
    void aFolderIsUsedByOneProcessOnly() throws IOException {
        try (LuceneIndex index = index();
                LuceneIndex other = index()) {
            index.open();
            assertThatThrownBy(other::open).isInstanceOf(LockObtainFailedException.class);
        }
    }

    @Test
    void whatCannotBeMadeAFolderIsReported() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        try (LuceneIndex index =
                new LuceneIndex(new SearchPolicy.Index(file, 4, Duration.ofMinutes(1), Duration.ofHours(1)))) {
            assertThatThrownBy(index::open).isInstanceOf(IOException.class);
        }
    }
}
