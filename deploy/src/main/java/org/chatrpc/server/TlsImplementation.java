package org.chatrpc.server;

import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import org.glassfish.grizzly.config.ssl.SSLContextFactory;
import org.glassfish.grizzly.config.ssl.SSLImplementation;

/**
 * Hands our key to GlassFish's listener, which makes this class by its name in domain.xml. GlassFish's own
 * implementation wants a key store of its own kind, and the password in a file.
 */
public final class TlsImplementation implements SSLImplementation {

    private static volatile TlsKey key;

    /** The key for listeners that start from now on. */
    static void use(TlsKey chosen) {
        key = chosen;
    }

    @Override
    public SSLContextFactory getSSLContextFactory() {
        return new SSLContextFactory() {
            @Override
            public SSLContext create() throws IOException {
                try {
                    return key.serverContext();
                } catch (GeneralSecurityException e) {
                    throw new IOException("The key for TLS cannot be used", e);
                }
            }
        };
    }
}
