/** What the client and the classes generated from the WSDL call the same things. */
@NullMarked
package org.chatrpc.client.soap.mapping;

import org.jspecify.annotations.NullMarked;
