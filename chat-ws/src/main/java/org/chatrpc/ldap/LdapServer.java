package org.chatrpc.ldap;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The address of a directory server.
 *
 * @param tls whether TLS starts with the connection; otherwise StartTLS follows, unless it is switched off
 */
public record LdapServer(String host, int port, boolean tls) {
    private static final int LDAP = 389;
    private static final int LDAPS = 636;

    /** Those at URLs such as {@code ldaps://host:636}, separated by commas; empty if one is no such URL. */
    public static Optional<List<LdapServer>> parse(String urls) {
        List<LdapServer> servers = new ArrayList<>();
        for (String url : urls.isEmpty() ? new String[0] : urls.split(",", -1)) {
            Optional<LdapServer> server = parseOne(url.strip());
            if (server.isEmpty()) {
                return Optional.empty();
            }
            servers.add(server.get());
        }
        return Optional.of(List.copyOf(servers));
    }

    private static Optional<LdapServer> parseOne(String url) {
        try {
            URI uri = new URI(url);
            boolean tls = "ldaps".equals(uri.getScheme());
            boolean known = tls || "ldap".equals(uri.getScheme());
            String rest = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?");
            if (!known
                    || uri.getHost() == null
                    || !(rest.isEmpty() || rest.equals("/"))
                    || uri.getRawUserInfo() != null) {
                return Optional.empty();
            }
            int standard = tls ? LDAPS : LDAP;
            return Optional.of(new LdapServer(
                    uri.getHost().replaceAll("[\\[\\]]", ""), uri.getPort() < 0 ? standard : uri.getPort(), tls));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** As it is written in the setting. */
    @Override
    public String toString() {
        return (tls ? "ldaps://" : "ldap://") + host + ":" + port;
    }
}
