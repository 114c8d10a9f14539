package org.chatrpc.server.glassfish;

import org.glassfish.api.container.Adapter;
import org.glassfish.hk2.api.DynamicConfiguration;
import org.glassfish.hk2.api.DynamicConfigurationService;
import org.glassfish.hk2.api.ServiceLocator;

/** The HTTP administration of GlassFish, which GlassFish offers on every listener. */
final class Administration {
    private Administration() {}

    /**
     * Removes the handlers of {@code /management}, {@code /monitoring}, {@code /__asadmin} and the console, before GlassFish
     * starts its listeners and looks them up.
     */
    static void remove(ServiceLocator services) {
        DynamicConfiguration change =
                services.getService(DynamicConfigurationService.class).createDynamicConfiguration();
        change.addUnbindFilter(descriptor -> descriptor.getAdvertisedContracts().contains(Adapter.class.getName()));
        change.commit();
    }
}
