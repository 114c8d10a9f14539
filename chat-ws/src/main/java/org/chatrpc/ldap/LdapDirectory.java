package org.chatrpc.ldap;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.account.identity.Authenticator;
import org.chatrpc.account.identity.Credentials;
import org.chatrpc.account.identity.ExternalIdentity;
import org.chatrpc.account.identity.sync.ListedPerson;
import org.chatrpc.account.identity.sync.Listing;
import org.chatrpc.account.identity.sync.PeopleSource;
import org.chatrpc.limit.FairQueue;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * A directory that speaks LDAP. A password is checked by a bind as the person whose entry the search found. Sign-ins
 * have a queue of their own, so that an unresponsive directory does not delay users whose password is stored here.
 * Thread-safe.
 */
public final class LdapDirectory implements Authenticator, PeopleSource, AutoCloseable {
    /** The name of this provider. Stored with every account; never to be changed. */
    public static final String PROVIDER = "ldap";

    private static final Logger LOGGER = System.getLogger(LdapDirectory.class.getName());
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final Duration LISTING = Duration.ofMinutes(10);
    /** A safety limit; more entries indicate a wrong search base. */
    private static final int MAX_LISTED = 500_000;

    /** Result codes for a password that is wrong or cannot be used; waiting would not help. */
    private static final Set<ResultCode> WRONG = Set.of(
            ResultCode.INVALID_CREDENTIALS,
            ResultCode.INAPPROPRIATE_AUTHENTICATION,
            ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
            ResultCode.UNWILLING_TO_PERFORM,
            ResultCode.CONSTRAINT_VIOLATION,
            ResultCode.NO_SUCH_OBJECT);

    private final LdapPolicy policy;
    private final Connections connections;
    private final PersonEntries entries;
    private final AdministratorGroup administrators;
    private final RoomGroups rooms;
    private final FairQueue queue;
    private final InstantSource trusted;

    /** Does not connect to anything yet. */
    public LdapDirectory(LdapPolicy policy) {
        this(policy, InstantSource.system());
    }

    /**
     * Does not connect to anything yet.
     *
     * @param trusted by which listed accounts have expired, because those are deactivated here
     */
    public LdapDirectory(LdapPolicy policy, InstantSource trusted) {
        this.policy = policy;
        this.trusted = trusted;
        this.connections = new Connections(policy);
        this.entries = new PersonEntries(policy.people());
        this.administrators = new AdministratorGroup(policy);
        this.rooms = new RoomGroups(policy);
        this.queue = new FairQueue(policy.queue(), FairQueue.Refusals.SIGNING_IN);
    }

    @Override
    public Optional<ExternalIdentity> authenticate(Credentials credentials) {
        if (credentials.password().isEmpty()) {
            // Servers accept a bind without a password as an anonymous bind.
            return Optional.empty();
        }
        return queue.inTurn(credentials.network(), () -> check(credentials));
    }

    private Optional<ExternalIdentity> check(Credentials credentials) {
        try {
            Deadline deadline = new Deadline(policy.limit(), policy.timeout());
            LDAPConnectionPool pool = connections.pool();
            Optional<SearchResultEntry> entry = find(credentials.login(), pool, deadline);
            if (entry.isEmpty() || !isPassword(entry.get().getDN(), credentials.password(), pool, deadline)) {
                return Optional.empty();
            }
            if (AccountState.isOut(entry.get(), Instant.now())) {
                throw ChatException.of(
                        Problem.ACCOUNT_INACTIVE,
                        "Your account is disabled or has expired in the directory of your organisation.");
            }
            Optional<ExternalIdentity> person = entries.identity(
                            entry.get(), administrators.contains(entry.get(), pool, deadline))
                    .map(known -> known.withRooms(rooms.naming(entry.get(), pool, deadline)));
            if (person.isEmpty()) {
                LOGGER.log(
                        Level.WARNING,
                        "An entry of the directory lacks {0} or {1}, so its owner cannot sign in",
                        policy.people().id(),
                        policy.people().username());
            }
            return person;
        } catch (LDAPException e) {
            LOGGER.log(
                    Level.WARNING,
                    "The directory cannot check a password: {0}, {1}",
                    e.getResultCode(),
                    e.getMessage());
            throw ChatException.later(
                    Problem.UNAVAILABLE,
                    RETRY_AFTER,
                    "The directory of your organisation, which checks passwords, does not answer at the moment.");
        }
    }

    /** The entry for this login name; empty also if several match. */
    Optional<SearchResultEntry> find(String login, LDAPConnectionPool pool, Deadline deadline) throws LDAPException {
        List<SearchResultEntry> found;
        try {
            found = pool.search(deadline.limited(entries.byLogin(login))).getSearchEntries();
        } catch (LDAPSearchException e) {
            if (!e.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
                throw e;
            }
            found = e.getSearchEntries();
        }
        if (found.size() > 1) {
            LOGGER.log(
                    Level.WARNING, "Several entries of the directory have the same name, so none of them can sign in");
            return Optional.empty();
        }
        return found.stream().findFirst();
    }

    private static boolean isPassword(String dn, String password, LDAPConnectionPool pool, Deadline deadline)
            throws LDAPException {
        try {
            pool.bindAndRevertAuthentication(deadline.limited(new SimpleBindRequest(dn, password)));
            return true;
        } catch (LDAPException e) {
            if (WRONG.contains(e.getResultCode())) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public Listing list() {
        try {
            Deadline deadline = new Deadline(LISTING, policy.timeout());
            LDAPConnectionPool pool = connections.pool();
            Optional<Members> group = administrators.read(pool, deadline);
            List<ListedPerson> people = new ArrayList<>();
            KnownPeople known = new KnownPeople();
            Instant now = trusted.instant();
            for (SearchResultEntry entry : pages(pool, deadline)) {
                Optional<Boolean> administrator = group.isEmpty()
                        ? Optional.empty()
                        : Optional.of(group.get().has(entry));
                Optional<ExternalIdentity> person = entries.listed(entry, administrator);
                if (person.isPresent()) {
                    people.add(new ListedPerson(person.get(), !AccountState.isOut(entry, now)));
                    known.add(entry, person.get().subject());
                }
            }
            return new Listing(people, rooms.read(known, pool, deadline));
        } catch (LDAPException e) {
            LOGGER.log(Level.WARNING, "The directory cannot be listed: {0}, {1}", e.getResultCode(), e.getMessage());
            throw ChatException.later(
                    Problem.UNAVAILABLE, RETRY_AFTER, "The directory cannot be listed: " + e.getResultCode());
        }
    }

    /** All entries, a page at a time, from one connection, because a server may keep the paging state per connection. */
    private List<SearchResultEntry> pages(LDAPConnectionPool pool, Deadline deadline) throws LDAPException {
        List<SearchResultEntry> all = new ArrayList<>();
        LDAPConnection connection = pool.getConnection();
        try {
            ASN1OctetString cookie = null;
            do {
                SearchRequest search = deadline.limited(entries.everybody());
                search.setControls(new Control[] {new SimplePagedResultsControl(policy.pageSize(), cookie, true)});
                SearchResult page = connection.search(search);
                all.addAll(page.getSearchEntries());
                SimplePagedResultsControl more = SimplePagedResultsControl.get(page);
                cookie = more == null || !more.moreResultsToReturn() ? null : more.getCookie();
                if (all.size() > MAX_LISTED) {
                    throw new LDAPException(ResultCode.SIZE_LIMIT_EXCEEDED, "Too many people");
                }
            } while (cookie != null);
        } catch (LDAPException e) {
            pool.releaseDefunctConnection(connection);
            throw e;
        }
        pool.releaseConnection(connection);
        return all;
    }

    @Override
    public void close() {
        connections.close();
    }
}
