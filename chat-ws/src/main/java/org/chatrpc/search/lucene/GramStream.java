package org.chatrpc.search.lucene;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.chatrpc.search.Grams;

/** The grams of one text after the other, in the form that Lucene reads. Not thread-safe. */
final class GramStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Set<String> grams = new LinkedHashSet<>();
    private Iterator<String> rest = grams.iterator();

    /** This stream, beginning with the first gram of these texts. */
    GramStream of(List<String> texts) {
        grams.clear();
        texts.forEach(text -> Grams.ofText(Grams.fold(text), grams::add));
        return this;
    }

    @Override
    public void reset() {
        rest = grams.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!rest.hasNext()) {
            return false;
        }
        clearAttributes();
        term.append(rest.next());
        return true;
    }
}
