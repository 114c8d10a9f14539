package org.chatrpc.recipe;

import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;
import org.jspecify.annotations.Nullable;
import org.omnifaces.arquillian.container.glassfish.embedded.GlassFishContainer;

/**
 * GlassFish in the JVM of the tests. It deploys the application for the first test class, and again for the second, as
 * an administrator does with an update. All others find it deployed, as each deployment takes seconds.
 */
public final class EmbeddedContainer extends GlassFishContainer {
    private static final int DEPLOYMENTS = 2;

    private int deployments;
    private @Nullable Archive<?> deployed;
    private @Nullable ProtocolMetaData metaData;

    @Override
    public @Nullable ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        if (deployments < DEPLOYMENTS) {
            metaData = super.deploy(archive);
            deployed = archive;
            deployments++;
        }
        return metaData;
    }

    @Override
    public void undeploy(Archive<?> archive) throws DeploymentException {
        if (deployments < DEPLOYMENTS) {
            super.undeploy(archive);
            deployed = null;
        }
    }

    @Override
    public void stop() throws LifecycleException {
        if (deployed != null) {
            try {
                super.undeploy(deployed);
            } catch (DeploymentException e) {
                throw new LifecycleException("The application could not be undeployed", e);
            }
        }
        super.stop();
    }
}
