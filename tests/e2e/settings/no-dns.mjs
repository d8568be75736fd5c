// Nodemailer asks DNS before the system, and DNS would name the real SES.
import dns from "node:dns";
for (const resolve of ["resolve4", "resolve6"]) {
  dns.Resolver.prototype[resolve] = (_name, done) => done(Object.assign(new Error(), { code: dns.NOTFOUND }));
}
