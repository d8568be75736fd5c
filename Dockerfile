# The released program in a Debian without anything else: no shell is needed to run it, and it is not root.
#   docker build --build-arg VERSION=X.Y.Z --file Dockerfile dist/release
#   docker run --rm -e AWS_ACCESS_KEY_ID -e AWS_SECRET_ACCESS_KEY IMAGE derive --region eu-west-1
#
# The base is named by its tag, since a digest here would keep the vulnerabilities of its day. The workflow of a release
# looks the digest up, builds on it alone, and records it in its summary: put it here to build the same image again.
FROM debian:13-slim
ARG VERSION
ARG TARGETARCH
RUN --mount=type=bind,target=/release dpkg --install /release/smtpkey_${VERSION}-1_${TARGETARCH}.deb
USER 65534:65534
ENTRYPOINT ["/usr/bin/smtpkey"]
