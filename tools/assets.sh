# assets                make styles, script, font and pictures anew (needs Node 20.19 or later)
source "$root/tools/common.sh"
need_node
cd "$root/styles"
step "Fetching the packages" npm ci --no-audit --no-fund
step "Making the assets" npm run build
