package org.chatrpc.search.lucene;

import java.nio.ByteBuffer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.search.SearchedTexts;

/** The form of a message in the index. It has no stored fields: its content is only in the postings of grams. */
final class MessageDocument {
    /** Increased with every change of this class or of the grams, so that an index of an older form is rebuilt. */
    static final int VERSION = 3;

    static final String ID = "id";
    static final String ROOM = "room";
    static final String AUTHOR = "author";
    static final String SENT_AT = "sentAt";
    static final String GRAM = "gram";
    /** What a message has beside its text. */
    static final String HAS = "has";

    static final String FILE = "file";

    /** Newest first, as searches want them, so that they may stop early. */
    static final Sort ORDER = new Sort(new SortField(ID, SortField.Type.LONG, true));

    private static final String KEY = "key";
    /** Messages are short: the positions of grams add little, and would double the index. */
    private static final FieldType GRAMS = grams();

    private MessageDocument() {}

    private static FieldType grams() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /**
     * @param grams set to the grams of the message
     */
    static Document of(StoredMessage message, GramStream grams) {
        Document document = new Document();
        document.add(new StringField(KEY, key(message.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(ID, message.id()));
        document.add(new StringField(ROOM, message.room(), Field.Store.NO));
        document.add(new SortedDocValuesField(ROOM, new BytesRef(message.room())));
        document.add(new StringField(AUTHOR, message.author(), Field.Store.NO));
        document.add(new LongField(SENT_AT, message.sentAt().toEpochMilli(), Field.Store.NO));
        document.add(new Field(GRAM, grams.of(SearchedTexts.of(message)), GRAMS));
        if (!message.attachments().isEmpty()) {
            document.add(new StringField(HAS, FILE, Field.Store.NO));
        }
        return document;
    }

    /** Finds the document of a message. */
    static Term keyOf(long id) {
        return new Term(KEY, key(id));
    }

    private static BytesRef key(long id) {
        return new BytesRef(ByteBuffer.allocate(Long.BYTES).putLong(id).array());
    }
}
