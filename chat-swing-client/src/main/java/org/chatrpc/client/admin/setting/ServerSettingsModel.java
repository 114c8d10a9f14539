package org.chatrpc.client.admin.setting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chatrpc.client.admin.found.FoundModel;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.admin.ListPage;
import org.chatrpc.client.session.admin.ServerSetting;
import org.chatrpc.client.ui.Texts;

/**
 * The settings of the server. One call reads them all, so they are searched here, by name and meaning. Contains no UI
 * code.
 */
public final class ServerSettingsModel {

    private final ChatSession session;
    private final FoundModel<ServerSetting> found;
    private Optional<List<ServerSetting>> read = Optional.empty();

    public ServerSettingsModel(ChatSession session, Dispatcher dispatcher) {
        this.session = session;
        found = new FoundModel<>(
                session,
                dispatcher,
                (query, after, onResult, onFailure) -> find(query, onResult, onFailure),
                Texts.get("adminSettings.none"));
    }

    FoundModel<ServerSetting> found() {
        return found;
    }

    /** Reloads them: they may have been changed, here or by another administrator. */
    void refresh() {
        read = Optional.empty();
        found.refresh();
    }

    /** The form that changes a setting. */
    ChangeSettingModel change(ServerSetting setting) {
        return new ChangeSettingModel(session, setting, this::refresh);
    }

    /** Undoes a change at run time. The settings are reloaded in any case. */
    void reset(ServerSetting setting, Runnable onDone, Consumer<String> onFailed) {
        session.adminCalls()
                .order(
                        (server, token) -> server.resetSetting(token, setting.name()),
                        () -> {
                            refresh();
                            onDone.run();
                        },
                        failure -> {
                            refresh();
                            onFailed.accept(
                                    Failures.explain(failure, session.server().label()));
                        });
    }

    public void close() {
        found.close();
    }

    private Subscription find(String query, Consumer<ListPage<ServerSetting>> onResult, Consumer<Exception> onFailure) {
        if (read.isPresent()) {
            onResult.accept(matching(read.get(), query));
            return () -> {};
        }
        return session.adminCalls()
                .ask(
                        (server, token) -> server.settings(token),
                        all -> {
                            read = Optional.of(all);
                            onResult.accept(matching(all, query));
                        },
                        onFailure);
    }

    private static ListPage<ServerSetting> matching(List<ServerSetting> all, String query) {
        List<String> words = Stream.of(lower(query).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return new ListPage<>(
                all.stream().filter(setting -> matches(setting, words)).toList(), false);
    }

    private static boolean matches(ServerSetting setting, List<String> words) {
        String text = lower(String.join(" ", setting.name(), setting.environment(), setting.meaning()));
        return words.stream().allMatch(text::contains);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
