# What the scripts of this folder share. They source it; with `--debug` they build quickly, not well.

set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' "$root/Cargo.toml" | head -n 1)
target=${WATTLE_TARGET:-$(rustc --version --verbose | sed -n 's/^host: //p')}
built=${CARGO_TARGET_DIR:-$root/target}

profile=release
if [ "${1-}" = --debug ]; then
    profile=dev
    shift
fi

say() {
    printf '== %s\n' "$*"
}

# A folder for this run, which goes with it.
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT

# Builds the program for $target, and says where it is. Without --target, the flags would hold for what
# runs while building, too.
build() {
    local flags=("--remap-path-prefix=$root=wattle" "--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo")
    case $target in
        # No library of the machine is needed: one file runs on every Linux. Nor is it moved when it is
        # loaded, which takes a program longer than to check one template.
        *-linux-*) flags+=(-C target-feature=+crt-static -C relocation-model=static) ;;
        *-windows-msvc) flags+=(-C target-feature=+crt-static) ;;
    esac
    # A flag to a sign that none holds: a path may hold spaces.
    local IFS=$'\x1f'
    CARGO_ENCODED_RUSTFLAGS="${flags[*]}" "$@" --target "$target" >&2
}

build_binary() {
    build cargo build --quiet --locked --manifest-path "$root/Cargo.toml" --bin wattle --profile "$profile"
    echo "$built/$target/${profile/dev/debug}/wattle"
}

# Folders for what is built, and for who needs it.
wheel() {
    python3 -m venv "$fresh/maturin"
    "$fresh/maturin/bin/pip" install --quiet 'maturin>=1.9,<2'
    build "$fresh/maturin/bin/maturin" build --quiet --locked --manifest-path "$root/Cargo.toml" \
        --profile "$profile" --out "$1"
}

# Proves that `wattle`, as the PATH finds it, is the one and does its work.
prove() (
    say "$(command -v wattle): $(wattle --version)"
    [ "$(wattle --version)" = "wattle $version" ]
    mkdir "$fresh/proof" && cd "$fresh/proof"
    wattle new order_shipped --kind link
    wattle check .
    wattle build . --quiet
    [ -s build/order_shipped/en_US/create.json ]
    sed 's/order_shipped/Order-Shipped/' order_shipped.wattle > spoiled.wattle
    status=0
    wattle check --output-format concise spoiled.wattle || status=$?
    [ "$status" -eq 1 ]
    cd "$fresh" && rm -r proof
)
