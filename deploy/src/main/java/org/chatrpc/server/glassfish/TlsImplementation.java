package org.chatrpc.server.glassfish;

import javax.net.ssl.SSLContext;
import org.glassfish.grizzly.config.ssl.SSLContextFactory;
import org.glassfish.grizzly.config.ssl.SSLImplementation;
import org.glassfish.hk2.api.ServiceLocator;
import org.glassfish.hk2.utilities.AbstractActiveDescriptor;
import org.glassfish.hk2.utilities.BuilderHelper;
import org.glassfish.hk2.utilities.ServiceLocatorUtilities;

/**
 * Provides the configured key to GlassFish's listener. GlassFish's own implementation requires the key store of a
 * whole domain, and its password in a file.
 */
final class TlsImplementation implements SSLImplementation {

    private static final int BEFORE_THAT_OF_GLASSFISH = 100;

    private final TlsKeyFile key;

    private TlsImplementation(TlsKeyFile key) {
        this.key = key;
    }

    /** Listeners started from now on use this key. */
    static void register(TlsKeyFile key, ServiceLocator services) {
        AbstractActiveDescriptor<TlsImplementation> service =
                BuilderHelper.createConstantDescriptor(new TlsImplementation(key), null, SSLImplementation.class);
        service.setRanking(BEFORE_THAT_OF_GLASSFISH);
        ServiceLocatorUtilities.addOneDescriptor(services, service);
    }

    @Override
    public SSLContextFactory getSSLContextFactory() {
        return new SSLContextFactory() {
            @Override
            public SSLContext create() {
                return key.serverContext();
            }
        };
    }
}
