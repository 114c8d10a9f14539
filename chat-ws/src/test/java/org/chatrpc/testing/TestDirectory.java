package org.chatrpc.testing;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldif.LDIFException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;

/**
 * A directory in this process, on free loopback ports with and without TLS, with people in {@code ou=people} and groups in {@code
 * ou=groups}. It can be stopped and started again.
 */
public final class TestDirectory implements AutoCloseable {
    public static final String BASE = "dc=example,dc=org";
    public static final String PEOPLE = "ou=people," + BASE;
    public static final String ADMINISTRATORS = "cn=administrators,ou=groups," + BASE;
    public static final String SEARCHER = "cn=searcher," + BASE;
    public static final String SEARCHER_PASSWORD = "password of the searcher";

    private static final String TLS = "tls";
    private static final String PLAIN = "plain";

    private final Path certificate;
    private final InMemoryDirectoryServer server;

    /**
     * @param folder for the key and the certificate
     * @param interceptors change what the server does
     */
    public TestDirectory(Path folder, InMemoryOperationInterceptor... interceptors) {
        try {
            DirectoryKey key = DirectoryKey.create(folder);
            SSLContext tls = key.context();
            certificate = key.certificate();
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
            config.setSchema(null);
            config.addAdditionalBindCredentials(SEARCHER, SEARCHER_PASSWORD);
            InetAddress here = InetAddress.getLoopbackAddress();
            config.setListenerConfigs(
                    InMemoryListenerConfig.createLDAPConfig(PLAIN, here, 0, tls.getSocketFactory()),
                    InMemoryListenerConfig.createLDAPSConfig(
                            TLS, here, 0, tls.getServerSocketFactory(), tls.getSocketFactory()));
            for (InMemoryOperationInterceptor interceptor : interceptors) {
                config.addInMemoryOperationInterceptor(interceptor);
            }
            server = new InMemoryDirectoryServer(config);
            server.startListening();
        } catch (LDAPException | GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
        add("dn: " + BASE, "objectClass: domain", "dc: example");
        add("dn: " + PEOPLE, "objectClass: organizationalUnit", "ou: people");
        add("dn: ou=groups," + BASE, "objectClass: organizationalUnit", "ou: groups");
    }

    /** A PEM file with the certificate, whose name is {@code localhost}. */
    public Path certificate() {
        return certificate;
    }

    /** Where TLS begins with the connection. */
    public int tlsPort() {
        return server.getListenPort(TLS);
    }

    /** Where it needs StartTLS. */
    public int plainPort() {
        return server.getListenPort(PLAIN);
    }

    /** Adds somebody whose password is {@code password of UID}. */
    public void person(String uid, String displayName) {
        add(
                "dn: " + dn(uid),
                "objectClass: inetOrgPerson",
                "objectClass: person",
                "uid: " + uid,
                "cn: " + uid,
                "sn: " + uid,
                "displayName: " + displayName,
                "mail: " + uid + "@example.org",
                "userPassword: password of " + uid);
    }

    /** Adds an entry, in lines of LDIF. */
    public void add(String... lines) {
        try {
            server.add(lines);
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds a group of these DNs, and returns its own. */
    public String group(String name, String... members) {
        String dn = "cn=" + name + ",ou=groups," + BASE;
        add("dn: " + dn, "objectClass: groupOfNames", "cn: " + name);
        set(dn, "member", members);
        return dn;
    }

    public static String dn(String uid) {
        return "uid=" + uid + "," + PEOPLE;
    }

    /** Replaces the values of an attribute. */
    public void set(String dn, String attribute, String... values) {
        try {
            server.modify(dn, new Modification(ModificationType.REPLACE, attribute, values));
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    public void remove(String dn) {
        try {
            server.delete(dn);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives an entry another place; what identifies it stays. */
    public void rename(String dn, String newRdn) {
        try {
            server.modifyDN(dn, newRdn, true);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The values of an attribute. */
    public String value(String dn, String attribute) {
        try {
            Attribute found = server.getEntry(dn, attribute).getAttribute(attribute);
            return found.getValue();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops listening; {@link #start} listens on the same ports again. */
    public void stop() {
        server.shutDown(true);
    }

    public void start() {
        try {
            server.startListening();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
