package org.chatrpc.client.search;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.search.result.SearchHit;
import org.chatrpc.client.search.result.SearchModel;
import org.chatrpc.client.search.result.SearchState;
import org.chatrpc.client.search.result.SearchTexts;
import org.chatrpc.client.search.suggest.Suggestion;
import org.chatrpc.client.search.suggest.SuggestionModel;
import org.chatrpc.client.search.suggest.TypedQuery;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Documents;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/**
 * A search in all rooms: the query, and below it what can be chosen for it or what was found. The arrow keys move in
 * the list while the query has the focus. View of a {@link SearchModel} and a {@link SuggestionModel}.
 */
public final class SearchDialog extends FormDialog {

    private static final int WIDTH = 600;

    private final JTextField query = new JTextField();
    private final ResultList results;
    private final SuggestionList choices = new SuggestionList();
    private final WrapLabel message = new WrapLabel(WIDTH - 128);
    private final JButton again = Controls.linkButton("");
    private final WrapLabel status = new WrapLabel();
    private final JButton more = Controls.linkButton(Texts.get("search.more"));
    private final JButton forget = Controls.linkButton(Texts.get("search.forget"));
    private final JButton go = new JButton(Texts.get("search.go"));
    private final CardLayout cards = new CardLayout();
    private final JPanel middle = new JPanel(cards);
    private final transient SearchModel model;
    private final transient SuggestionModel suggestions;
    private final transient SearchTexts texts;
    private final transient Consumer<SearchHit> destination;
    private final transient List<Subscription> watches;

    /** @param destination shows a message in its room */
    public SearchDialog(
            Component owner,
            SearchModel model,
            SuggestionModel suggestions,
            SearchTexts texts,
            Consumer<SearchHit> destination) {
        super(owner, "search", Command.SEARCH.text());
        this.model = model;
        this.suggestions = suggestions;
        this.texts = texts;
        this.destination = destination;
        results = new ResultList(texts, this::openSelected, model::more);
        prepareQuery();
        prepareLists();
        setContentPane(content());
        focusFirst(query);
        query.setText(model.state().get().query());
        query.selectAll();
        model.resume();
        watches = List.of(
                model.state().show(state -> refresh()),
                suggestions.suggestions().show(this::showChoices));
    }

    /** Brings it to the front, ready for another query. */
    public void again() {
        toFront();
        query.requestFocusInWindow();
        query.selectAll();
    }

    @Override
    public void dispose() {
        watches.forEach(Subscription::end);
        suggestions.close();
        model.pause();
        super.dispose();
    }

    private void prepareQuery() {
        query.setName("search.query");
        query.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, Texts.get("search.hint"));
        query.putClientProperty(FlatClientProperties.TEXT_FIELD_LEADING_ICON, Icons.SEARCH.icon(16, Colors.SECONDARY));
        query.putClientProperty(FlatClientProperties.TEXT_FIELD_SHOW_CLEAR_BUTTON, true);
        query.getAccessibleContext().setAccessibleName(Texts.get("search.hint"));
        Documents.onChange(query, typed -> {
            model.search(typed);
            // The caret moves after the text has changed.
            SwingUtilities.invokeLater(this::caretMoved);
        });
        query.addCaretListener(event -> caretMoved());
        onKey("DOWN", () -> move(1));
        onKey("UP", () -> move(-1));
        onKey("PAGE_DOWN", () -> move(ResultList.PAGE));
        onKey("PAGE_UP", () -> move(-ResultList.PAGE));
        onKey("ENTER", this::choose);
        onKey("ESCAPE", this::escape);
    }

    private void prepareLists() {
        choices.onChoice(this::take);
        choices.addListSelectionListener(event -> tell());
        results.addListSelectionListener(event -> {
            go.setEnabled(!results.isSelectionEmpty());
            tell();
        });
        again.setName("search.again");
        again.addActionListener(event -> {
            model.retry();
            model.more();
        });
        more.setName("search.more");
        more.addActionListener(event -> model.more());
        forget.setName("search.forget");
        forget.addActionListener(event -> suggestions.forgetSearches());
        go.setName("search.go");
        go.setEnabled(false);
        go.addActionListener(event -> openSelected());
    }

    private JPanel content() {
        message.setName("search.message");
        message.setHorizontalAlignment(SwingConstants.CENTER);
        secondary(message);
        status.setName("search.status");
        secondary(status);
        JPanel centred = new JPanel(new MigLayout("insets 0, fill, wrap 1, hidemode 3", "[center]", "push[]8[]push"));
        centred.add(message);
        centred.add(again);
        middle.add(results.scrolling(), "results");
        middle.add(choices.scrolling(), "choices");
        middle.add(centred, "message");
        JPanel framed = new JPanel(new BorderLayout());
        int line = Math.max(1, UIScale.scale(1));
        framed.setBorder(BorderFactory.createMatteBorder(line, 0, line, 0, Colors.SEPARATOR.get()));
        framed.add(middle);
        WrapLabel help = new WrapLabel(WIDTH - 48);
        help.setText(Texts.get("search.help"));
        secondary(help);
        JPanel foot = new JPanel(
                new MigLayout("insets 0, fillx, hidemode 3, novisualpadding", "[grow, fill, 0::][]", "[28::, center]"));
        foot.add(status);
        foot.add(more, "split 2");
        foot.add(forget);
        JPanel content = new JPanel(new MigLayout("insets 24 0 16 0, wrap 1", "[fill, " + WIDTH + "!]", "[]0[]"));
        content.add(Controls.heading(Command.SEARCH.text(), "h2"), "gapleft 24, gapright 24");
        content.add(query, "gaptop 12, gapleft 24, gapright 24, h 34!");
        content.add(help, "gaptop 8, gapleft 24, gapright 24");
        content.add(framed, "gaptop 12, h 300:372, pushy, growy");
        content.add(foot, "gaptop 8, gapleft 24, gapright 24, hmin pref");
        content.add(buttons(Texts.get("dialog.close"), go), "gaptop 8, gapleft 24, gapright 24");
        return content;
    }

    private static void secondary(WrapLabel label) {
        label.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
    }

    private void onKey(String stroke, Runnable work) {
        query.registerKeyboardAction(event -> work.run(), KeyStroke.getKeyStroke(stroke), JComponent.WHEN_FOCUSED);
    }

    private void caretMoved() {
        suggestions.typed(query.getText(), query.getCaretPosition());
    }

    private boolean choosing() {
        return choices.getModel().getSize() > 0;
    }

    private void move(int rows) {
        if (choosing()) {
            choices.move(rows);
        } else {
            results.move(rows);
        }
    }

    /** Enter: takes the suggestion, or goes to the message. */
    private void choose() {
        if (choosing()) {
            Optional.ofNullable(choices.getSelectedValue()).ifPresent(this::take);
        } else {
            openSelected();
        }
    }

    private void escape() {
        if (choosing() && !suggestions.ofEarlierSearches()) {
            suggestions.dismiss();
        } else {
            dispose();
        }
    }

    private void take(Suggestion suggestion) {
        TypedQuery.Edit edit = suggestions.choose(suggestion);
        query.setText(edit.text());
        query.setCaretPosition(edit.caret());
        query.requestFocusInWindow();
    }

    private void openSelected() {
        // While a new query is running, the list still shows the results of the previous one.
        boolean current = model.state().get().phase() != SearchState.Phase.SEARCHING;
        Optional.ofNullable(results.getSelectedValue()).filter(hit -> current).ifPresent(hit -> {
            dispose();
            destination.accept(hit);
        });
    }

    private void showChoices(List<Suggestion> shown) {
        choices.show(shown, !suggestions.ofEarlierSearches());
        refresh();
    }

    private void refresh() {
        SearchState state = model.state().get();
        showProgress(state.busy());
        results.show(state);
        boolean found = !state.hits().isEmpty();
        String said = texts.status(state);
        message.setText(said);
        boolean retryable = state.phase() == SearchState.Phase.FAILED || state.phase() == SearchState.Phase.INDEXING;
        again.setText(Texts.get(retryable ? "dialog.again" : "search.further"));
        again.setVisible(retryable || state.more());
        boolean earlier = choosing() && suggestions.ofEarlierSearches();
        status.setText(
                earlier ? Texts.get("search.recent") : choosing() ? Texts.get("search.choose") : found ? said : "");
        more.setVisible(!choosing() && found && state.more() && !state.busy());
        forget.setVisible(earlier);
        go.setEnabled(!choosing() && !results.isSelectionEmpty());
        cards.show(middle, choosing() ? "choices" : found ? "results" : "message");
        tell();
    }

    /** For screen readers: what Enter would choose, or how the search stands. */
    private void tell() {
        Optional<String> chosen = choosing()
                ? Optional.ofNullable(choices.getSelectedValue()).map(Suggestion::spoken)
                : Optional.ofNullable(results.getSelectedValue()).map(texts::spoken);
        query.getAccessibleContext()
                .setAccessibleDescription(
                        chosen.orElse(status.getText().isEmpty() ? message.getText() : status.getText()));
    }
}
