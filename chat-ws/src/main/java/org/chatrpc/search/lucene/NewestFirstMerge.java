package org.chatrpc.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.AlreadyClosedException;
import org.chatrpc.search.IndexClosedException;
import org.chatrpc.search.MessageIndex.Candidates;
import org.chatrpc.search.MessageIndex.Criteria;
import org.chatrpc.search.MessageIndex.Deadline;

/**
 * Merges the hits of the index segments, newest first. Each segment is in that order itself, and is read only when its
 * next message may be the newest of all; so a page of a common word costs the same in any index. Confined to one
 * thread.
 */
final class NewestFirstMerge implements Candidates {
    private static final Comparator<SegmentHits> NEWEST =
            Comparator.comparingLong(SegmentHits::newest).reversed();

    private final SearcherManager searchers;
    private final IndexSearcher searcher;
    private final PriorityQueue<SegmentHits> segments = new PriorityQueue<>(NEWEST);
    private final long beginning;

    private NewestFirstMerge(SearcherManager searchers, IndexSearcher searcher, Criteria criteria) throws IOException {
        this.searchers = searchers;
        this.searcher = searcher;
        addSegments(criteria);
        beginning = consideredFrom();
    }

    static NewestFirstMerge find(SearcherManager searchers, Criteria criteria) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return new NewestFirstMerge(searchers, searcher, criteria);
        } catch (IOException | RuntimeException e) {
            searchers.release(searcher);
            throw e;
        }
    }

    private void addSegments(Criteria criteria) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(Queries.of(criteria)), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            add(new SegmentHits(leaf, weight, criteria));
        }
    }

    private void add(SegmentHits segment) {
        if (segment.newest() > 0) {
            segments.add(segment);
        }
    }

    @Override
    public OptionalLong next(Deadline deadline) throws IOException {
        try {
            // A caller that continues from there makes progress with each call, however short the time is.
            while (!segments.isEmpty() && (consideredFrom() >= beginning || !deadline.isOver())) {
                SegmentHits segment = segments.remove();
                OptionalLong hit = segment.take();
                add(segment);
                if (hit.isPresent()) {
                    return hit;
                }
            }
            return OptionalLong.empty();
        } catch (AlreadyClosedException e) {
            throw new IndexClosedException(e);
        }
    }

    @Override
    public long consideredFrom() {
        return segments.isEmpty() ? 0 : segments.element().newest() + 1;
    }

    @Override
    public void close() {
        try {
            searchers.release(searcher);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
