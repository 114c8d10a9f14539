package org.chatrpc.ldap;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import com.unboundid.ldap.sdk.FailoverServerSet;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.PostConnectProcessor;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.ServerSet;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.SingleServerSet;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The connections to a directory: to the first of its servers that can be reached, encrypted, as the user who may search. They are
 * opened when they are needed, so that a directory that is down keeps no server from starting. Thread-safe.
 */
final class Connections implements AutoCloseable {
    private static final Duration HEALTH = Duration.ofMinutes(10);
    /** So that the first server is used again once it is back. */
    private static final Duration MAX_AGE = Duration.ofMinutes(10);

    private final LdapPolicy policy;

    @GuardedBy("this")
    private @Nullable LDAPConnectionPool pool;

    @GuardedBy("this")
    private boolean closed;

    Connections(LdapPolicy policy) {
        this.policy = policy;
    }

    /** Does not connect: the connections of the pool do when they are used. */
    synchronized LDAPConnectionPool pool() throws LDAPException {
        if (closed) {
            throw new LDAPException(ResultCode.CONNECT_ERROR, "The server is stopping");
        }
        if (pool == null) {
            pool = create();
        }
        return pool;
    }

    private LDAPConnectionPool create() throws LDAPException {
        List<ServerSet> servers = new ArrayList<>();
        SSLContext tls = tls();
        for (LdapServer server : policy.servers()) {
            servers.add(serverSet(server, tls));
        }
        SimpleBindRequest searcher = policy.bindDn().isEmpty()
                ? new SimpleBindRequest()
                : new SimpleBindRequest(policy.bindDn(), policy.bindPassword());
        LDAPConnectionPool created = new LDAPConnectionPool(
                new FailoverServerSet(servers), searcher, 0, policy.connections(), 0, null, false);
        created.setCreateIfNecessary(true);
        created.setMaxWaitTimeMillis(policy.timeout().toMillis());
        created.setMaxConnectionAgeMillis(MAX_AGE.toMillis());
        created.setHealthCheckIntervalMillis(HEALTH.toMillis());
        created.setRetryFailedOperationsDueToInvalidConnections(EnumSet.of(OperationType.BIND, OperationType.SEARCH));
        return created;
    }

    /** A single server, as the pool and the check of each server use it. */
    private ServerSet serverSet(LdapServer server, SSLContext tls) {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(Math.toIntExact(policy.timeout().toMillis()));
        options.setResponseTimeoutMillis(policy.timeout().toMillis());
        // Otherwise each connection has a thread that reads.
        options.setUseSynchronousMode(true);
        options.setFollowReferrals(false);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        SocketFactory sockets = server.tls() ? tls.getSocketFactory() : SocketFactory.getDefault();
        PostConnectProcessor startTls =
                !server.tls() && policy.startTls() ? new StartTLSPostConnectProcessor(tls) : null;
        return new SingleServerSet(server.host(), server.port(), sockets, options, null, startTls);
    }

    private SSLContext tls() throws LDAPException {
        try {
            return policy.trusted().isEmpty()
                    ? SSLContext.getDefault()
                    : new SSLUtil(new PEMFileTrustManager(policy.trusted().get().toFile())).createSSLContext();
        } catch (GeneralSecurityException e) {
            throw new LDAPException(
                    ResultCode.LOCAL_ERROR,
                    "The certificates in chat.ldap.trustedCertificates cannot be read: " + e.getMessage(),
                    e);
        }
    }

    @Override
    public void close() {
        LDAPConnectionPool open;
        synchronized (this) {
            closed = true;
            open = pool;
        }
        if (open != null) {
            open.close();
        }
    }
}
