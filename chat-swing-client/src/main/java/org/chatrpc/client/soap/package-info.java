/** The gateway to the server, based on the classes generated from the WSDL, which only this package and its parts use. */
@NullMarked
package org.chatrpc.client.soap;

import org.jspecify.annotations.NullMarked;
