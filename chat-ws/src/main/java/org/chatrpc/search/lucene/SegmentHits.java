package org.chatrpc.search.lucene;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongBitSet;
import org.chatrpc.search.MessageIndex.Criteria;
import org.jspecify.annotations.Nullable;

/** The hits in one segment of the index, newest first, found on demand. Confined to one thread. */
final class SegmentHits implements LeafCollector {
    /** Frequent terms have a hit among this few documents. */
    private static final int FIRST_STEP = 256;
    /** Scanning this many documents takes about a millisecond. */
    private static final int LAST_STEP = 16_384;

    private final LeafReaderContext leaf;
    private final Weight weight;
    private final Set<String> rooms;
    private final int end;
    /** Allocated only if the segment is read at all. */
    private long[] hits = {};

    private int firstHit;
    private int afterHits;
    /** The first document that has not been scanned. */
    private int next;

    private long newest;
    private @Nullable BulkScorer scorer;
    private boolean started;
    private @Nullable NumericDocValues ids;
    private @Nullable SortedDocValues roomOf;
    private @Nullable LongBitSet readable;

    SegmentHits(LeafReaderContext leaf, Weight weight, Criteria criteria) throws IOException {
        this.leaf = leaf;
        this.weight = weight;
        this.rooms = criteria.rooms();
        this.end = leaf.reader().maxDoc();
        this.next = firstBelow(criteria.beforeId());
        this.newest = next < end ? idOf(next) : 0;
    }

    /** An upper bound for the messages not taken yet; 0 if there are none. */
    long newest() {
        return newest;
    }

    /**
     * The message {@link #newest}, if it is a known hit; otherwise scans a little further for the next one, which may
     * be older than those of other segments.
     */
    OptionalLong take() throws IOException {
        OptionalLong hit = OptionalLong.empty();
        if (firstHit < afterHits) {
            hit = OptionalLong.of(hits[firstHit++]);
        } else {
            look();
        }
        newest = firstHit < afterHits ? hits[firstHit] : next < end ? idOf(next) : 0;
        return hit;
    }

    private void look() throws IOException {
        firstHit = 0;
        afterHits = 0;
        if (!started) {
            start();
        } else if (hits.length < LAST_STEP) {
            hits = new long[4 * hits.length];
        }
        BulkScorer found = scorer;
        if (found == null) {
            next = end;
        } else {
            int until = Math.min(end - next, hits.length) + next;
            next = found.score(this, leaf.reader().getLiveDocs(), next, until);
            next = next > end ? end : Math.max(next, until);
        }
    }

    private void start() throws IOException {
        started = true;
        scorer = weight.bulkScorer(leaf);
        if (scorer != null) {
            hits = new long[FIRST_STEP];
            ids = DocValues.getNumeric(leaf.reader(), MessageDocument.ID);
            if (rooms.size() > Queries.MAX_LISTED_ROOMS) {
                SortedDocValues all = DocValues.getSorted(leaf.reader(), MessageDocument.ROOM);
                roomOf = all;
                readable = ordinals(all, rooms);
            }
        }
    }

    private static LongBitSet ordinals(SortedDocValues all, Set<String> rooms) throws IOException {
        LongBitSet ordinals = new LongBitSet(all.getValueCount());
        for (String room : rooms) {
            int ordinal = all.lookupTerm(new BytesRef(room));
            if (ordinal >= 0) {
                ordinals.set(ordinal);
            }
        }
        return ordinals;
    }

    @Override
    public void setScorer(Scorable score) {
        // The order is that of the index.
    }

    @Override
    public void collect(int document) throws IOException {
        NumericDocValues values = ids;
        if (values != null && isReadable(document) && values.advanceExact(document)) {
            hits[afterHits++] = values.longValue();
        }
    }

    private boolean isReadable(int document) throws IOException {
        SortedDocValues values = roomOf;
        LongBitSet allowed = readable;
        return values == null || allowed == null || (values.advanceExact(document) && allowed.get(values.ordValue()));
    }

    /** The first document with an id below this one. */
    private int firstBelow(long id) throws IOException {
        int low = 0;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (idOf(middle) < id) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Uses a new reader each time, because a reader of values can only advance. */
    private long idOf(int document) throws IOException {
        LeafReader reader = leaf.reader();
        NumericDocValues values = DocValues.getNumeric(reader, MessageDocument.ID);
        return values.advanceExact(document) ? values.longValue() : 0;
    }
}
