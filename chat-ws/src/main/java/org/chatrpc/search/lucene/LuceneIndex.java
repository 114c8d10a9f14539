package org.chatrpc.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.search.IndexClosedException;
import org.chatrpc.search.MessageIndex;
import org.chatrpc.search.SearchPolicy;
import org.jspecify.annotations.Nullable;

/**
 * An index of Apache Lucene. Its parts are replaced by one thread when it is opened; searches on other threads use those that
 * they have found, and fail if these are closed meanwhile.
 */
public final class LuceneIndex implements MessageIndex {
    /** Without Lucene's query cache, which all applications of a container would share, and whose hit rate is low here. */
    private static final SearcherFactory UNCACHED = new SearcherFactory() {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher;
        }
    };

    private final SearchPolicy.Index policy;
    private final GramStream grams = new GramStream();
    /** Written by the one thread that opens the index. */
    private volatile @Nullable Parts parts;

    private record Parts(Directory directory, IndexWriter writer, SearcherManager searchers) {}

    public LuceneIndex(SearchPolicy.Index policy) {
        this.policy = policy;
    }

    @Override
    public Optional<Checkpoint> open() throws IOException {
        close();
        Directory directory = IndexFiles.directory(policy.folder());
        try {
            IndexFiles.check(directory);
            open(directory, false);
            return IndexFiles.checkpoint(opened().writer().getLiveCommitData());
        } catch (IOException | RuntimeException e) {
            directory.close();
            if (IndexFiles.isDamage(e)) {
                throw new DamagedIndexException("The files of the search index cannot be read", e);
            }
            throw e;
        }
    }

    private void open(Directory directory, boolean anew) throws IOException {
        IndexWriter writer = IndexFiles.writer(directory, policy.bufferMib(), anew);
        try {
            parts = new Parts(directory, writer, new SearcherManager(writer, UNCACHED));
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    private Parts opened() throws IOException {
        Parts current = parts;
        if (current == null) {
            throw new AlreadyClosedException("The search index is not open");
        }
        return current;
    }

    @Override
    public void clear() throws IOException {
        close();
        Directory directory = IndexFiles.directory(policy.folder());
        try {
            IndexFiles.delete(directory);
            open(directory, true);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    @Override
    public void put(Collection<StoredMessage> messages) throws IOException {
        IndexWriter writer = opened().writer();
        for (StoredMessage message : messages) {
            if (message.isDeleted()) {
                writer.deleteDocuments(MessageDocument.keyOf(message.id()));
            } else {
                writer.updateDocument(MessageDocument.keyOf(message.id()), MessageDocument.of(message, grams));
            }
        }
    }

    @Override
    public void refresh() throws IOException {
        opened().searchers().maybeRefreshBlocking();
    }

    @Override
    public void commit(Checkpoint checkpoint) throws IOException {
        IndexWriter writer = opened().writer();
        writer.setLiveCommitData(IndexFiles.data(checkpoint).entrySet());
        writer.commit();
    }

    @Override
    public void purge() throws IOException {
        opened().writer().forceMergeDeletes(false);
    }

    @Override
    public boolean isMerging() {
        Parts current = parts;
        return current != null
                && (current.writer().hasPendingMerges()
                        || !current.writer().getMergingSegments().isEmpty());
    }

    @Override
    public Candidates find(Criteria criteria) throws IOException {
        try {
            return NewestFirstMerge.find(opened().searchers(), criteria);
        } catch (AlreadyClosedException e) {
            throw new IndexClosedException(e);
        }
    }

    @Override
    public long size() {
        Parts current = parts;
        try {
            return current == null ? 0 : current.writer().getDocStats().numDocs;
        } catch (AlreadyClosedException e) {
            // Just now, or by Lucene itself after a failed write; it will be opened again.
            return 0;
        }
    }

    @Override
    public long bytes() {
        Parts current = parts;
        long bytes = 0;
        try {
            if (current != null) {
                for (String file : current.directory().listAll()) {
                    bytes += current.directory().fileLength(file);
                }
            }
        } catch (IOException | AlreadyClosedException e) {
            // A file that has just been merged away, or the index has just been closed: the next reading is right
            // again.
            return bytes;
        }
        return bytes;
    }

    @Override
    public void close() {
        Parts current = parts;
        parts = null;
        if (current != null) {
            try {
                // Ends the threads that merge as well. What was not committed will be read from the log again.
                current.writer().rollback();
                current.searchers().close();
                current.directory().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
