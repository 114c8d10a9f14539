package org.chatrpc.recipe;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.omnifaces.arquillian.container.glassfish.embedded.GlassFishContainer;

/** Lets the acceptance tests run in the server of a {@link Recipe} where the build names one. */
public final class RecipeExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        if (!System.getProperty("chat.recipe", "").isEmpty()) {
            builder.override(DeployableContainer.class, GlassFishContainer.class, RecipeContainer.class);
        }
    }
}
