package org.chatrpc.client.app;

import java.awt.Component;
import java.awt.Window;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.search.SearchDialog;
import org.chatrpc.client.search.result.SearchHit;
import org.chatrpc.client.search.result.SearchModel;
import org.chatrpc.client.search.result.SearchTexts;
import org.chatrpc.client.search.suggest.RecentSearches;
import org.chatrpc.client.search.suggest.SuggestionModel;
import org.chatrpc.client.session.ChatSession;

/** The search of one session; opened again, it shows the results of last time. */
final class SearchEverywhere {

    private final Component owner;
    private final ChatSession session;
    private final Wiring wiring;
    private final RecentSearches recent;
    private final SearchModel model;
    private final SearchTexts texts;
    private final Consumer<SearchHit> destination;
    private Optional<SearchDialog> opened = Optional.empty();

    /** @param destination shows a message in its room */
    SearchEverywhere(
            Component owner,
            ChatSession session,
            Wiring wiring,
            Value<LocalDate> today,
            Consumer<SearchHit> destination) {
        this.owner = owner;
        this.session = session;
        this.wiring = wiring;
        this.destination = destination;
        recent = wiring.recentSearches(session.server(), session.account());
        model = new SearchModel(session, wiring.dispatcher(), wiring.zone(), recent::add);
        texts = new SearchTexts(session.server().label(), wiring.zone(), today);
    }

    /** Opens the search, or brings it to the front. */
    void open() {
        Optional<SearchDialog> open = opened.filter(Window::isVisible);
        if (open.isPresent()) {
            open.get().again();
            return;
        }
        SuggestionModel suggestions = new SuggestionModel(session, wiring.dispatcher(), recent, wiring.zone());
        SearchDialog dialog = new SearchDialog(owner, model, suggestions, texts, destination);
        opened = Optional.of(dialog);
        dialog.open();
    }
}
