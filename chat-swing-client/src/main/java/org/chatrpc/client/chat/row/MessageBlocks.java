package org.chatrpc.client.chat.row;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chatrpc.client.chat.markup.Emoji;
import org.chatrpc.client.chat.markup.LinkText;
import org.chatrpc.client.chat.markup.Markup;
import org.chatrpc.client.chat.markup.Range;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.text.Fold;
import org.chatrpc.client.chat.text.TextBlock;
import org.chatrpc.client.chat.text.TextStyle;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.text.Folding;
import org.chatrpc.text.WebLink;

/** Caches the layouts and search matches of recently used messages. */
public final class MessageBlocks {

    /** Enough screenfuls that scrolling back and forth needs no new layout. */
    private static final int CACHE_SIZE = 300;

    /** A message of more lines would fill the window: it is folded to the other number. */
    private static final int FOLD_FROM = 40;

    private static final int FOLD_TO = 20;

    private static final float LARGE_EMOJI = 2f;

    private final RowGeometry geometry;
    private final Map<MessageRow, TextBlock> blocks = new LastUsed<>();
    private final Map<MessageRow, List<Range>> found = new LastUsed<>();
    /** The keys of long messages that the user has unfolded. */
    private final Set<String> unfolded = new HashSet<>();

    private String query = "";

    MessageBlocks(RowGeometry geometry) {
        this.geometry = geometry;
    }

    /** The width or the font has changed. */
    public void forget() {
        blocks.clear();
    }

    /** Folds a long message, or unfolds it; its height changes. */
    public void toggle(MessageRow row) {
        if (!unfolded.remove(row.key())) {
            unfolded.add(row.key());
        }
        blocks.remove(row);
    }

    /** Shows all of a long message; its height changes. */
    public void unfold(MessageRow row) {
        unfolded.add(row.key());
        blocks.remove(row);
    }

    /** The number of lines to estimate the height of a message with so many lines from. */
    int linesShown(MessageRow row, int lines) {
        return lines > FOLD_FROM && !unfolded.contains(row.key()) ? FOLD_TO + 1 : lines;
    }

    private Fold fold(MessageRow row) {
        boolean open = unfolded.contains(row.key());
        return new Fold(FOLD_FROM, FOLD_TO, open, Texts.get(open ? "chat.fold" : "chat.unfold"));
    }

    /** Sets the text to search for; empty for none. */
    public void search(String text) {
        query = Folding.fold(text.strip());
        found.clear();
    }

    public TextBlock of(MessageRow row) {
        return blocks.computeIfAbsent(row, this::layOut);
    }

    /** The search matches in a message. */
    public List<Range> found(MessageRow row) {
        return query.isEmpty() || !row.hasText() ? List.of() : found.computeIfAbsent(row, key -> find(key.body()));
    }

    /** The links in a message, in order. */
    public List<WebLink> links(MessageRow row) {
        return row.hasText() ? of(row).links().stream().map(LinkText::link).toList() : List.of();
    }

    private TextBlock layOut(MessageRow row) {
        TextStyle style = geometry.textStyle();
        if (!row.hasText()) {
            String text = RowTexts.instead(row);
            return new TextBlock(text, Markup.plain(text), "", style.italic());
        }
        String note = row.edited() ? Texts.get("chat.edited") : "";
        TextStyle sized = Emoji.only(row.body()) ? style.larger(LARGE_EMOJI) : style;
        return new TextBlock(row.body(), Markup.parse(row.body(), Set.copyOf(row.mentions())), note, sized, fold(row));
    }

    private List<Range> find(String text) {
        return Folding.find(text, query).stream()
                .map(match -> new Range(match.start(), match.end()))
                .toList();
    }

    private static final class LastUsed<V> extends LinkedHashMap<MessageRow, V> {

        private static final long serialVersionUID = 1;

        LastUsed() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<MessageRow, V> eldest) {
            return size() > CACHE_SIZE;
        }
    }
}
