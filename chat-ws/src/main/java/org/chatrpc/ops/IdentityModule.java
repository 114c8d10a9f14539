package org.chatrpc.ops;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import org.chatrpc.account.Accounts;
import org.chatrpc.account.directory.AccountDirectory;
import org.chatrpc.account.directory.AccountPolicy;
import org.chatrpc.account.directory.AccountStore;
import org.chatrpc.account.identity.Authenticator;
import org.chatrpc.account.identity.Authorities;
import org.chatrpc.account.identity.ExternalSignIn;
import org.chatrpc.account.identity.IdentityStore;
import org.chatrpc.account.identity.sync.IdentitySync;
import org.chatrpc.account.identity.sync.SyncSchedule;
import org.chatrpc.account.session.Sessions;
import org.chatrpc.ldap.LdapDirectory;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Journal;
import org.chatrpc.log.TrustedClock;
import org.chatrpc.ops.setting.Configuration;
import org.chatrpc.ops.setting.identity.Authority;
import org.chatrpc.realm.RealmAuthenticator;
import org.chatrpc.room.RoomDirectory;
import org.chatrpc.room.RoomNames;

/** Wires the authorities that verify passwords, and the synchronisation of accounts with them. Thread-safe. */
final class IdentityModule implements AutoCloseable {
    private final IdentityStore store;
    private final AccountDirectory people;
    private final Journal journal;
    private final int maxDisplayName;
    private final Authorities authorities;
    private final Optional<LdapDirectory> directory;
    private final RealmAuthenticator realm;
    private final Optional<SyncSchedule> schedule;

    /**
     * Does not connect to anything yet.
     *
     * @param trusted the clock by which accounts of a directory have expired
     */
    IdentityModule(
            Configuration configuration,
            IdentityStore store,
            AccountDirectory people,
            RoomDirectory rooms,
            Journal journal,
            Clock clock,
            TrustedClock trusted,
            ThreadFactory threads) {
        this.store = store;
        this.people = people;
        this.journal = journal;
        maxDisplayName = configuration.accounts().maxDisplayName();
        directory = configuration.ldap().map(policy -> new LdapDirectory(policy, trusted));
        realm = new RealmAuthenticator(configuration.realm());
        List<Authenticator> external = configuration.authorities().stream()
                .flatMap(authority -> authenticator(authority).stream())
                .toList();
        authorities = new Authorities(configuration.authorities().contains(Authority.INTERNAL), external);
        schedule = directory.map(source -> new SyncSchedule(
                new IdentitySync(
                        source,
                        store,
                        people,
                        new RoomMembersInMemory(rooms),
                        journal::run,
                        maxDisplayName,
                        configuration.rooms().maxTitle()),
                store,
                source.provider(),
                configuration.maxGonePercent(),
                configuration.followWithin(),
                journal::isReady,
                clock,
                threads));
    }

    private Optional<Authenticator> authenticator(Authority authority) {
        return switch (authority) {
            case INTERNAL, OIDC -> Optional.empty();
            case LDAP -> directory.map(Authenticator.class::cast);
            case REALM -> Optional.of(realm);
        };
    }

    /** Signs in people whom an external provider has authenticated. */
    ExternalSignIn signIn(Sessions sessions, RateLimits limits) {
        return new ExternalSignIn(store, sessions, journal, limits, maxDisplayName, RoomNames.GENERAL);
    }

    /** The accounts of those people and of all others. */
    Accounts accounts(
            AccountStore accounts,
            Sessions sessions,
            Supplier<AccountPolicy> policy,
            RateLimits limits,
            ExternalSignIn externals) {
        return new Accounts(
                people,
                accounts,
                sessions,
                journal,
                policy,
                limits,
                System::nanoTime,
                RoomNames.GENERAL,
                authorities,
                externals);
    }

    void start() {
        schedule.ifPresent(SyncSchedule::start);
    }

    @Override
    public void close() {
        schedule.ifPresent(SyncSchedule::close);
        directory.ifPresent(LdapDirectory::close);
    }
}
