package org.chatrpc.search.lucene;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.chatrpc.search.Grams;
import org.chatrpc.search.MessageIndex.Criteria;
import org.chatrpc.search.SearchQuery;

/** Translates queries into Lucene's. */
final class Queries {
    /**
     * Up to this number of rooms, their messages are part of the query; beyond it, the room of each hit is looked up
     * instead.
     */
    static final int MAX_LISTED_ROOMS = 16;

    /** Further grams would cost more time than they save. */
    private static final int MAX_GRAMS = 64;

    private Queries() {}

    /** All criteria, except for the ids, and for the rooms if they are more than {@link #MAX_LISTED_ROOMS}. */
    static Query of(Criteria criteria) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        SearchQuery query = criteria.query();
        query.words().stream()
                .flatMap(word -> Grams.of(word).stream())
                .distinct()
                .limit(MAX_GRAMS)
                .forEach(gram -> all.add(new TermQuery(new Term(MessageDocument.GRAM, gram)), Occur.FILTER));
        if (!query.authors().isEmpty()) {
            all.add(oneOf(MessageDocument.AUTHOR, query.authors()), Occur.FILTER);
        }
        if (query.withFiles()) {
            all.add(oneOf(MessageDocument.HAS, List.of(MessageDocument.FILE)), Occur.FILTER);
        }
        Instant from = query.from();
        Instant until = query.until();
        if (from != null || until != null) {
            all.add(
                    LongField.newRangeQuery(
                            MessageDocument.SENT_AT,
                            from == null ? Long.MIN_VALUE : from.toEpochMilli(),
                            until == null ? Long.MAX_VALUE : until.toEpochMilli() - 1),
                    Occur.FILTER);
        }
        if (criteria.rooms().size() <= MAX_LISTED_ROOMS) {
            all.add(oneOf(MessageDocument.ROOM, criteria.rooms()), Occur.FILTER);
        }
        BooleanQuery built = all.build();
        return built.clauses().isEmpty() ? new MatchAllDocsQuery() : built;
    }

    private static Query oneOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
