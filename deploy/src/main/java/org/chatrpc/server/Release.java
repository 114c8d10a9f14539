package org.chatrpc.server;

import picocli.CommandLine.IVersionProvider;

/** The version of this release, from the manifest. */
final class Release implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Release.class.getPackage().getImplementationVersion();
        return new String[] {
            "chat-server " + (version == null ? "(not packaged)" : version), "Java " + Runtime.version(),
        };
    }
}
