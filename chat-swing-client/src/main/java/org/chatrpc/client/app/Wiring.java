package org.chatrpc.client.app;

import com.formdev.flatlaf.util.SystemInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.chatrpc.client.app.folder.DataFolder;
import org.chatrpc.client.app.folder.KnownAddresses;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Keyring;
import org.chatrpc.client.base.SwingDispatcher;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.draft.Drafts;
import org.chatrpc.client.chat.link.Browser;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.desktop.bus.SecretKeyring;
import org.chatrpc.client.desktop.bus.SessionBus;
import org.chatrpc.client.login.KeptSignIn;
import org.chatrpc.client.login.SignedIn;
import org.chatrpc.client.search.suggest.RecentSearches;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.gateway.Gateways;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.session.outbox.OutboxStore;
import org.chatrpc.client.settings.Language;
import org.chatrpc.client.settings.Settings;
import org.chatrpc.client.soap.SoapChatGateway;
import org.chatrpc.client.spell.PersonalWords;
import org.chatrpc.client.spell.SpellChecker;
import org.chatrpc.client.spell.Spelling;

/**
 * The client's dependencies, in one place so that tests can replace them.
 *
 * @param gateways creates the gateway to a chat
 * @param addresses which addresses belong to the same chat
 * @param outboxes creates the outbox of an account of a chat
 * @param data where all other files of this client are
 * @param settings the user's settings on this computer
 * @param keptSignIn the stored sign-in
 * @param bus the desktop's services on Linux
 * @param browser opens the page of a sign-in provider
 * @param dictionaries for checking the spelling
 * @param personalWords those that the user added to them
 */
record Wiring(
        Gateways gateways,
        KnownAddresses addresses,
        BiFunction<KnownAddresses.Homes, String, OutboxStore> outboxes,
        DataFolder data,
        Settings settings,
        KeptSignIn keptSignIn,
        SessionBus bus,
        Browser browser,
        SpellChecker dictionaries,
        PersonalWords personalWords,
        Dispatcher dispatcher,
        Clock clock,
        ZoneId zone) {

    /** How long a service of the desktop is waited for before something else is used. */
    private static final Duration BUS_TIMEOUT = Duration.ofSeconds(4);

    /**
     * Uses the network, disk, event thread and clock of this computer.
     *
     * @param language the one asked for at the start; empty for the stored one
     */
    static Wiring real(DataFolder data, Optional<Language> language) {
        Dispatcher dispatcher = new SwingDispatcher();
        SessionBus bus = SessionBus.ofDesktop(BUS_TIMEOUT);
        KnownAddresses addresses = KnownAddresses.open(data.addresses(), data.inUse(), dispatcher);
        return new Wiring(
                server -> new SoapChatGateway(server, addresses.sameChat(server)),
                addresses,
                data::outbox,
                data,
                Settings.open(data.settings(), dispatcher, language),
                new KeptSignIn(data.signIn(), SystemInfo.isLinux ? new SecretKeyring(bus) : Keyring.NONE, dispatcher),
                bus,
                Browser.DESKTOP,
                new SpellChecker(),
                new PersonalWords(data.dictionary(), dispatcher),
                dispatcher,
                Clock.systemUTC(),
                ZoneId.systemDefault());
    }

    /** Restores a stored sign-in as if it had just been made. */
    SignedIn signedIn(KeptSignIn.Kept kept) {
        return new SignedIn(kept.account(), kept.server(), gateways.at(kept.server()));
    }

    Drafts drafts(SignedIn signedIn) {
        return new Drafts(
                data.drafts(
                        addresses.homes(signedIn.server()), signedIn.account().username()),
                dispatcher);
    }

    RecentSearches recentSearches(ServerAddresses server, Account account) {
        return new RecentSearches(data.searches(addresses.homes(server), account.username()), dispatcher);
    }

    /** The spelling of what the user of a session writes. */
    Spelling spelling(ChatSession session) {
        return new Spelling(
                settings.spelling(),
                personalWords,
                dictionaries,
                () -> {
                    List<String> names = new ArrayList<>(session.names().all());
                    session.rooms().joined().get().forEach(room -> names.add(room.title()));
                    names.add(session.account().displayName());
                    return names;
                },
                dispatcher);
    }

    /** The ids of the rooms that an account muted on this computer, when the server did not know of it. */
    Value<Set<String>> muted(ServerAddresses server, Account account) {
        KnownAddresses.Homes homes = addresses.homes(server);
        Value<Set<String>> rooms = settings.muted(homes.home(), account.username());
        for (ServerAddress former : homes.former()) {
            Value<Set<String>> more = settings.muted(former, account.username());
            Set<String> all = new HashSet<>(rooms.get());
            all.addAll(more.get());
            rooms.set(Set.copyOf(all));
            more.set(Set.of());
        }
        return rooms;
    }

    /** The reports that an account has dealt with on this computer. */
    Value<Set<String>> dismissedReports(ServerAddresses server, Account account) {
        return settings.dismissedReports(addresses.homes(server).home(), account.username());
    }

    /** The id of the announcement that an account has hidden; empty for none. */
    Value<String> hiddenAnnouncement(ServerAddresses server, Account account) {
        return settings.hiddenAnnouncement(addresses.homes(server).home(), account.username());
    }

    ChatSession session(SignedIn signedIn) {
        ChatSession session = new ChatSession(
                signedIn.account(),
                signedIn.server(),
                signedIn.gateway(),
                outboxes.apply(
                        addresses.homes(signedIn.server()), signedIn.account().username()),
                dispatcher,
                clock,
                RandomGenerator.getDefault());
        session.outbox()
                .explainWith(
                        failure -> Failures.explain(failure, signedIn.server().label()));
        return session;
    }
}
