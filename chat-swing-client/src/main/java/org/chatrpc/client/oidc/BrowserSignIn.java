package org.chatrpc.client.oidc;

import java.net.URI;
import java.time.Duration;
import org.chatrpc.client.oidc.BrowserSignInException.Reason;
import org.chatrpc.client.session.signin.SignInProvider;

/**
 * One sign-in in the browser: the client opens the provider's page there, waits on a port of this computer for the code, and
 * exchanges it for an ID token, which it hands to the chat. It needs no secret, and never sees the password (RFC 8252).
 * Thread-safe.
 */
public final class BrowserSignIn implements AutoCloseable {

    /** Long enough for a second factor, and short enough that no forgotten port stays open. */
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final SignInProvider provider;
    private final SignInProvider.Addresses addresses;
    private final AuthorizationRequest request = AuthorizationRequest.fresh();
    private final RedirectListener listener;
    private final Duration timeout;

    /** @param nonce the nonce of the authorization request */
    public record IdToken(String token, String nonce) {

        /** Without the token. */
        @Override
        public String toString() {
            return "IdToken";
        }
    }

    /**
     * Starts to wait for the browser.
     *
     * @param done what the browser shows in the end
     * @param failed what it shows if the sign-in did not succeed
     */
    public BrowserSignIn(SignInProvider provider, String done, String failed) throws BrowserSignInException {
        this(provider, done, failed, TIMEOUT);
    }

    BrowserSignIn(SignInProvider provider, String done, String failed, Duration timeout) throws BrowserSignInException {
        this.provider = provider;
        this.timeout = timeout;
        this.addresses = provider.addresses()
                .filter(given -> SafeAddress.accepts(given.authorization()) && SafeAddress.accepts(given.token()))
                .orElseThrow(() -> new BrowserSignInException(Reason.PROVIDER_AWAY, null));
        this.listener = new RedirectListener(request.state(), provider.issuer(), done, failed);
    }

    /** What the browser has to open. */
    public URI address() {
        return request.address(provider, addresses, listener.redirect());
    }

    /** Waits for the person and then for the provider. */
    public IdToken await() throws BrowserSignInException {
        String code = listener.await(timeout);
        String token = TokenExchange.idToken(
                addresses.token(), provider.clientId(), listener.redirect(), code, request.verifier());
        return new IdToken(token, request.nonce());
    }

    /** Ends the wait at once. Any thread may call it. */
    public void cancel() {
        listener.cancel();
    }

    /** Frees the port, which may take a second. */
    @Override
    public void close() {
        listener.close();
    }
}
