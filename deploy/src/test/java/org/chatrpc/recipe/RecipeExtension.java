package org.chatrpc.recipe;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.omnifaces.arquillian.container.glassfish.embedded.GlassFishContainer;

/** Runs the acceptance tests in the server of a {@link Recipe} if the build names one, and otherwise in GlassFish. */
public final class RecipeExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        boolean embedded = System.getProperty("chat.recipe", "").isEmpty();
        builder.override(
                DeployableContainer.class,
                GlassFishContainer.class,
                embedded ? EmbeddedContainer.class : RecipeContainer.class);
    }
}
