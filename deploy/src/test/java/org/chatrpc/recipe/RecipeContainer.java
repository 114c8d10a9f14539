package org.chatrpc.recipe;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;

/**
 * An Arquillian container for a server of a {@link Recipe}. The recipe has deployed the application, so deploying
 * does nothing.
 */
public final class RecipeContainer implements DeployableContainer<RecipeContainer.Configuration> {

    private final Recipe recipe = Recipe.ofBuild();

    @Override
    public Class<Configuration> getConfigurationClass() {
        return Configuration.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Local");
    }

    @Override
    public void start() {
        recipe.setUp();
        recipe.start();
    }

    @Override
    public void stop() {
        recipe.stop();
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) {
        HTTPContext context =
                new HTTPContext(recipe.base().getHost(), recipe.base().getPort());
        context.add(new Servlet("ChatEndpoint", recipe.base().getPath().replaceAll("/$", "")));
        return new ProtocolMetaData().addContext(context);
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // The application stays deployed until the server is stopped.
    }

    /** Empty: the recipe is configured by the build's system properties. */
    public static final class Configuration implements ContainerConfiguration {
        @Override
        public void validate() {}
    }
}
