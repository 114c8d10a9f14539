package org.chatrpc.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the discovery document of the provider, and then its keys from the address there, so that both have the same
 * age. Follows no redirects, which could lead to a disallowed address. Thread-safe.
 *
 * @param <C> the context of the token whose key is requested
 */
final class ProviderDocuments<C extends SecurityContext> implements JWKSetSource<C> {
    private static final Logger LOGGER = System.getLogger(ProviderDocuments.class.getName());
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final URI issuer;
    private final DefaultResourceRetriever retriever;
    /** The latest addresses found; null before the first. */
    private volatile @Nullable ProviderAddresses addresses;

    ProviderDocuments(URI issuer, ProviderPolicy.Limits limits) {
        this.issuer = issuer;
        int timeout = (int) limits.timeout().toMillis();
        this.retriever = new WithoutRedirects(timeout, limits.maxBytes());
    }

    /** The addresses, if they have been fetched. */
    Optional<ProviderAddresses> addresses() {
        return Optional.ofNullable(addresses);
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long currentTime, C token)
            throws JWKSetUnavailableException {
        try {
            ProviderAddresses found = ProviderAddresses.parse(fetch(discovery()), issuer);
            JWKSet keys = JWKSet.parse(fetch(found.keys().toURL()));
            addresses = found;
            return keys;
        } catch (IOException | ParseException | IllegalArgumentException e) {
            LOGGER.log(Level.WARNING, "The keys of {0} cannot be fetched: {1}", issuer, e.toString());
            throw new JWKSetUnavailableException("The keys of the provider cannot be fetched", e);
        }
    }

    private URL discovery() throws IOException {
        return URI.create(issuer.toString().replaceFirst("/$", "") + DISCOVERY).toURL();
    }

    private String fetch(URL document) throws IOException {
        return retriever.retrieveResource(document).getContent();
    }

    @Override
    public void close() {
        // It holds nothing.
    }

    private static final class WithoutRedirects extends DefaultResourceRetriever {
        WithoutRedirects(int timeout, int maxBytes) {
            super(timeout, timeout, maxBytes);
        }

        @Override
        protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
            HttpURLConnection connection = super.openHTTPConnection(url);
            connection.setInstanceFollowRedirects(false);
            return connection;
        }
    }
}
