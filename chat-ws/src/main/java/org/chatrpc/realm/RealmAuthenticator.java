package org.chatrpc.realm;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.chatrpc.account.identity.Authenticator;
import org.chatrpc.account.identity.ContainerRealm;
import org.chatrpc.account.identity.Credentials;
import org.chatrpc.account.identity.ExternalIdentity;
import org.chatrpc.account.identity.InconclusiveRefusal;
import org.chatrpc.limit.FairQueue;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * The realm of the container verifies passwords, and its roles determine who may use and who administers the chat. An
 * account belongs to the container's name for the person, in lower case, because a realm provides no other identifier.
 * Sign-ins have a queue of their own, so that an unresponsive realm does not delay users whose password is stored here.
 * Thread-safe.
 */
public final class RealmAuthenticator implements Authenticator {
    /** The name of this provider. Stored with every account; never to be changed. */
    public static final String PROVIDER = "realm";
    /**
     * The role that is required to sign in. The descriptor of the application declares both roles, because some
     * containers know no others.
     */
    public static final String USER = "chat-user";
    /** The role of administrators. */
    public static final String ADMINISTRATOR = "chat-administrator";

    private static final Logger LOGGER = System.getLogger(RealmAuthenticator.class.getName());
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final Pattern IN_FILTERS = Pattern.compile("[*()]");
    private static final Set<String> ROLES = Set.of(USER, ADMINISTRATOR);

    private static final String NO_ANSWER =
            "The realm of the application server, which checks passwords, does not answer at the moment.";

    /** The last known condition of the realm. */
    private enum Health {
        WORKS,
        REFUSES_THE_PROBE,
        FAILS
    }

    private final RealmPolicy policy;
    private final FairQueue queue;
    private final AtomicReference<Health> health = new AtomicReference<>(Health.WORKS);

    public RealmAuthenticator(RealmPolicy policy) {
        this.policy = policy;
        this.queue = new FairQueue(policy.queue(), FairQueue.Refusals.SIGNING_IN);
    }

    @Override
    public Optional<ExternalIdentity> authenticate(Credentials credentials) {
        if (credentials.password().isEmpty()) {
            // A realm may be a directory, which accepts a bind without a password.
            return Optional.empty();
        }
        if (IN_FILTERS.matcher(credentials.login()).find()) {
            // A realm may insert the name into a directory query without escaping these characters.
            return Optional.empty();
        }
        return queue.inTurn(credentials.network(), () -> check(credentials));
    }

    private Optional<ExternalIdentity> check(Credentials credentials) {
        Optional<ContainerRealm.Member> member = ask(credentials.realm(), credentials.login(), credentials.password());
        if (member.isEmpty()) {
            requireProbe(credentials.realm());
        }
        return member.map(RealmAuthenticator::identity);
    }

    private static ExternalIdentity identity(ContainerRealm.Member member) {
        String subject = member.name().toLowerCase(Locale.ROOT);
        // Some containers grant a role to a user of the same name.
        if (!member.roles().contains(USER) || ROLES.contains(subject)) {
            throw ChatException.of(
                    Problem.ACCOUNT_INACTIVE, "Your account may not use this chat. Ask the server's operator.");
        }
        return new ExternalIdentity(
                PROVIDER,
                subject,
                member.name(),
                member.name(),
                Optional.of(member.roles().contains(ADMINISTRATOR)));
    }

    /** Called after a refusal: fails if the realm refuses even the probe user, whom it always knows. */
    private void requireProbe(ContainerRealm realm) {
        boolean refused = policy.probe()
                .filter(probe -> ask(realm, probe.name(), probe.password()).isEmpty())
                .isPresent();
        if (refused) {
            if (becomes(Health.REFUSES_THE_PROBE)) {
                LOGGER.log(
                        Level.WARNING,
                        "The realm of the container refuses chat.realm.probeUser, so it is considered unavailable");
            }
            throw new InconclusiveRefusal(RETRY_AFTER, NO_ANSWER);
        }
    }

    private Optional<ContainerRealm.Member> ask(ContainerRealm realm, String name, String password) {
        try {
            Optional<ContainerRealm.Member> member = realm.authenticate(name, password, ROLES);
            if (member.isPresent() && becomes(Health.WORKS)) {
                LOGGER.log(Level.INFO, "The realm of the container checks passwords again");
            }
            return member;
        } catch (RuntimeException e) {
            if (becomes(Health.FAILS)) {
                LOGGER.log(Level.WARNING, "The realm of the container cannot check passwords: {0}", reason(e));
            }
            throw ChatException.later(Problem.UNAVAILABLE, RETRY_AFTER, NO_ANSWER);
        }
    }

    /** Whether the condition has changed; otherwise each attempt would log a line. */
    private boolean becomes(Health now) {
        return health.getAndSet(now) != now;
    }

    /** Without the stack trace, which is the container's. */
    private static String reason(RuntimeException failure) {
        return failure.getCause() == null ? failure.toString() : failure + ", " + failure.getCause();
    }
}
